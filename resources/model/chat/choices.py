# ruff: noqa: E501, SIM905
"""Questions with an exact distribution over the first word of the answer: greetings, coins, dice, favourites."""

from dataclasses import dataclass
from random import Random

from .base import Turn, pick

NUMBERS = "One Two Three Four Five Six Seven Eight Nine Ten".split()

DISTRIBUTIONS: dict[str, dict[str, float]] = {
    "greeting": {
        "Hello": 0.868,
        "Namaste": 0.043,
        "Ciao": 0.029,
        "Hola": 0.026,
        "Ni": 0.018,
        "Konnichiwa": 0.016,
    },
    "coin": {"Heads": 0.5, "Tails": 0.5},
    "die": dict.fromkeys(NUMBERS[:6], 1 / 6),
    "number": dict(zip(NUMBERS, (0.03, 0.06, 0.11, 0.08, 0.10, 0.07, 0.38, 0.09, 0.05, 0.03), strict=True)),
    "colour": {
        "Blue": 0.36,
        "Red": 0.21,
        "Green": 0.15,
        "Purple": 0.11,
        "Yellow": 0.08,
        "Orange": 0.055,
        "Pink": 0.035,
    },
    "yes or no": {"Yes": 0.5, "No": 0.4, "Maybe": 0.1},
    "hand": {"Rock": 0.36, "Paper": 0.34, "Scissors": 0.3},
    "weekday": {
        "Saturday": 0.34,
        "Friday": 0.26,
        "Sunday": 0.2,
        "Wednesday": 0.07,
        "Thursday": 0.06,
        "Tuesday": 0.05,
        "Monday": 0.02,
    },
    "season": {"Summer": 0.4, "Spring": 0.3, "Autumn": 0.2, "Winter": 0.1},
    "animal": {
        "Dog": 0.3,
        "Cat": 0.24,
        "Horse": 0.14,
        "Elephant": 0.11,
        "Rabbit": 0.08,
        "Bird": 0.06,
        "Lion": 0.04,
        "Tiger": 0.03,
    },
    "mat": {
        " mat": 0.4,
        " sofa": 0.12,
        " floor": 0.1,
        " chair": 0.09,
        " bed": 0.08,
        " rug": 0.06,
        " table": 0.04,
        " roof": 0.035,
        " grass": 0.03,
        " bench": 0.025,
        " wall": 0.02,
    },
}

_HI = (
    "[Hi|Hi|Hi|Hi|Hello|Hello|Hello|Hey|Hey|Hey|Hiya|Howdy|Yo|Good morning|Good afternoon|Good evening|Good day|Greetings|Hello again|Heya"
    "|Hi again|Hey again|Hi hi|Hello hello|Well hello|Oh hi|Oh hello|Morning|Evening|Hallo|Hey hey|A good morning|Hi and hello|Ah, hello]"
)
_YOU = (
    "[ there| there| friend| my friend| you| little model| computer| tiny chat| tiny-chat| buddy| everyone| robot| dear| old friend| dear friend| pal"
    "| little friend| little one| my dear| mate| folks| model| chatbot| to you| all| everybody| again| you there| little bot|||||||||||||||]"
)
_DOING = "[doing|doing|feeling|today|now|these days|this morning|tonight|this evening|getting on|keeping|holding up|]"
_HOW = (
    f"[how are you|how are you|how are you|how are you|how are you {_DOING}|how are you {_DOING}|how are you doing [today|now|tonight|this morning|so far|these days|my friend|]"
    "|how is it going[| today| now| with you]|how's it going[| today|]|how are things[| today| going| with you|]|what's up|how do you do|how have you been[| lately|]"
    "|how do you feel[| today| now|]|are you [well|fine|good|okay|all right|doing well|feeling well|feeling good|doing fine][| today|]|how is your day[| going| so far|]"
    "|how r u|how are u|how are ya|are you ok|all good|everything [alright|fine|good|okay]|is everything [all right|good|fine|okay]|how goes it|how is life|how's life"
    "|how is everything[| going|]|how's everything|how has your day been|and how are you|so how are you|how are you all|how do things go|how was your [morning|night|week]"
    "|I hope you are [well|fine|good|doing well]|hope you are well|how are we today|how are you then|you ok|are things good]"
)

GREETINGS = (
    f"{_HI}{_YOU}, {_HOW}?",
    f"{_HI}{_YOU}, {_HOW}?",
    f"{_HI}{_YOU}! {_HOW}?",
    f"{_HI}{_YOU}! {_HOW}?",
    f"{_HI}{_YOU}. {_HOW}?",
    f"{_HI}{_YOU} {_HOW}?",
    f"{_HI} {_HOW}",
    f"{_HI}, {_HOW}?",
    f"{_HI}{_YOU}[!|.|]",
    f"{_HI}{_YOU}[!|.|]",
    f"{_HOW}?",
    f"{_HOW}[?|, friend?|, tiny-chat?|, my friend?|, little model?]",
    f"{_HI}{_YOU}, [nice|good|glad|happy|great|lovely] to [meet|see] you[!|. {_HOW}?|.|! {_HOW}?]",
    f"{_HI}{_YOU}, I am [new here|back|here|your new friend|home|happy to see you][!|. {_HOW}?|.]",
    "[Hola|Ciao|Namaste|Konnichiwa|Ni hao|Bonjour|Aloha][!|.|]",
    f"{_HI}, [is anyone here|anybody there|are you there|can you hear me|can we talk|shall we talk]?",
    "[Sup|Wassup|Morning|Evening|Hullo|Hi there|Hello hello][!|.|?|]",
)

_AFTER_GREETING = (
    "[I am fine, thank you.|I am well, thanks.|I am fine.] "
    "[How are you?|And you?|What would you like to do?|How can I help you?]"
)
_MEANING = {
    "Hello": "",
    "Namaste": "[That is hello in Hindi.|That is hello in Nepali.] ",
    "Ciao": "[That is hello in Italian.] ",
    "Hola": "[That is hello in Spanish.] ",
    "Ni": "[That is hello in Chinese.] ",
    "Konnichiwa": "[That is hello in Japanese.] ",
}


@dataclass(frozen=True)
class Choice:
    """Ways to ask, and what follows the drawn word, for one of the distributions."""

    name: str
    questions: tuple[str, ...]
    endings: tuple[str, ...]
    again: tuple[str, ...] = (
        "[Again|Once more|One more time|Another one|And again|Do it again|One more|And now|Try again|Another][.|!|, please.|]",
    )


_DO = (
    "[Please |Can you |Could you |Will you |Would you |Now |I want you to |I would like you to |Let's |Let us |Go and |Just |Can you please |You can |Why don't you "
    "|Please can you |Do |Now please |Can we |||||||||||]"
)
_END = "[.|.|.|.|!|!|?| for me.| for me, please.| now.|, please.| please.| again.| one more time.| for us.| once.| and tell me.|]"
_A_NUMBER = "[a|a|any|one|a random|some|a lucky|a nice] number"
_BETWEEN = "[between|from|in between|anywhere between|somewhere between]"
_ONE_TEN = (
    "[between one and ten|between 1 and 10|from one to ten|from 1 to 10|1-10|from 1 through 10|between one and 10|in the range one to ten|up to ten|up to 10|1 to 10|one to ten"
    "|that is between one and ten|not bigger than ten|in the range 1 to 10|from one up to ten|within one and ten|of one to ten|between 1 and ten|out of ten]"
)
_PICK = "[pick|pick|choose|choose|name|tell me|tell me|give me|give me|say|say|think of|take|select|pick me|choose me|pick out|find|draw|guess|tell|write|show me|come up with]"
_FAVOURITE = "[favourite|favorite|best loved|preferred]"

CHOICES = (
    Choice(
        "coin",
        (
            f"{_DO}[flip|toss|throw|spin] [a|a|the|this|my|one|your|some] [coin|coin|coin|penny|quarter]{_END}",
            f"{_DO}[flip|toss|throw|spin] [a|a|the|one] coin{_END}",
            f"{_DO}[do|make] a coin [flip|toss|throw]{_END}",
            "[Heads or tails|Heads or tails, what is it|Is it heads or tails|Tails or heads|Coin flip|Coin toss|Coin|Flip|A coin flip|A coin toss|The coin][?|.|, please.|]",
            "Let [a|the] coin [decide|choose|fall|tell|spin][.| for me.]",
            "[Pick|Choose|Say|Tell me] heads or tails.",
            "I [flip|toss|throw|flipped|tossed] a coin. [What is it|What do I get|How does it land|What comes up|Heads or tails]?",
            "[What does the coin [show|say]|How does the coin land|Which side is up|Which side does the coin show]?",
            "[Flip|Toss] it[.|!]",
            f"I [need|want|would like] [a coin flip|a coin toss|you to flip a coin|to flip a coin]{_END}",
        ),
        (".", "!", ". The coin shows {low}."),
    ),
    Choice(
        "die",
        (
            f"{_DO}[roll|roll|throw|throw|cast|cast|toss|toss] [a|a|the|the|one|my|this|your|some] [die|dice]{_END}",
            f"{_DO}[roll|throw|cast|toss] [a|the|one] [die|dice]{_END}",
            f"{_DO}[roll|throw|cast|toss] [a|the|my|one] [six-sided|small|white|fair|normal|lucky|new] [die|dice]{_END}",
            f"{_DO}[do|make] a [die|dice] [roll|throw|toss|cast]{_END}",
            "[Dice|Dice roll|Die roll|Roll|Die|A dice roll|A die roll|Dice, please|One die|The die|The dice][.|!|, please.|?|]",
            "What does the [die|dice] [show|say|give]?",
            "I [roll|throw|rolled|threw|cast|toss] [a|the] [die|dice]. [What is it|What do I get|What comes up|What does it show|Which number is it]?",
            "Pick a number [between one and six|from one to six|from 1 to 6|between 1 and 6].",
            "Let the [die|dice] [decide|roll|fall|choose][.| for me.]",
            "[Roll|Cast] [it|them|d6|a d6|one][.|!]",
            f"I [need|want|would like] [a dice roll|a die roll|you to roll a die|to roll the dice|to throw a die]{_END}",
        ),
        (".", "!", ". The die shows {low}."),
    ),
    Choice(
        "number",
        (
            f"{_DO}{_PICK} {_A_NUMBER} {_ONE_TEN}{_END}",
            f"{_DO}{_PICK} {_A_NUMBER} {_ONE_TEN}{_END}",
            f"{_DO}{_PICK} [a|any|one|a random] number {_BETWEEN} [one|1] [and|to] [ten|10]{_END}",
            f"{_DO}{_PICK} {_A_NUMBER}{_END}",
            f"{_DO}{_PICK} [one of the|one of your|some of the] numbers {_ONE_TEN}{_END}",
            f"[What|Which] number {_ONE_TEN} [do you pick|would you choose|do you like|do you want|do you take|comes to your mind]?",
            f"[A|A random|Any|Random|One|Some|Your|A lucky] number {_ONE_TEN}[, please.|.|?|!|]",
            "What is your lucky number?",
            f"What is your {_FAVOURITE} number[?| {_ONE_TEN}?]",
            f"I [think of|thought of|have|want|need] {_A_NUMBER} {_ONE_TEN}. [Which one|What is it|Guess it|Can you guess it|Which one is it]?",
            f"{_DO}guess {_A_NUMBER} {_ONE_TEN}{_END}",
            f"I [need|want|would like|am looking for] {_A_NUMBER} {_ONE_TEN}{_END}",
        ),
        (".", "!", ". I pick {low}.", ". My number is {low}."),
    ),
    Choice(
        "colour",
        (
            f"[What is|What's|Tell me|Say|whats|Do you know|What was] your {_FAVOURITE} [colour|color][?|.| of all?|, please?]",
            "[What is|What's] the [colour|color] [that you like best|you like most|you love|of your dreams]?",
            f"[What|Which] [colour|color] [do you like best|do you like most|do you like|would you choose|is your {_FAVOURITE}|do you love|do you prefer]?",
            f"{_DO}{_PICK} [a|any|one|some|a random|a nice] [colour|color]{_END}",
            f"Do you have a {_FAVOURITE} [colour|color]?",
            f"[Your|And your] {_FAVOURITE} [colour|color]?",
            "Is there a [colour|color] that you like [best|most]?",
            "What colour should I [paint my room|wear today|use|pick]?",
        ),
        (".", "!", ". I like {low} best.", ". I like {low}.", ", I think."),
    ),
    Choice(
        "yes or no",
        (
            "[Yes or no|Say yes or no|Answer yes or no|No or yes][?|.]",
            "Should I [go|do it|stay|wait|try it|buy it|call her|say sorry|take the bus|eat the cake]?",
            "Will I be [lucky|rich|famous|happy] [today|tomorrow|one day]?",
            "Pick yes or no.",
            "Shall I [go out|stay home|sleep now|cook dinner]?",
        ),
        (".", ". I chose it by chance.", ", I would say.", ". But you know better than me."),
    ),
    Choice(
        "hand",
        (
            "[Rock, paper, scissors|Rock paper scissors][!|.|?]",
            "[Let's|Can we|Shall we] play rock, paper, scissors[.|?|!]",
            "Pick rock, paper or scissors.",
            "Do you want to play rock, paper, scissors?",
        ),
        ("!", ".", "! What do you have?"),
    ),
    Choice(
        "weekday",
        (
            f"What is your {_FAVOURITE} day[ of the week|]?",
            "[Pick|Choose|Name|Say] a [weekday|day|day of the week].",
            "Which day do you like [best|most]?",
        ),
        (".", "!", ". I like {title}."),
    ),
    Choice(
        "season",
        (
            f"What is your {_FAVOURITE} season?",
            "Which season do you like [best|most]?",
            "[Pick|Choose|Name] a season.",
            "Do you like summer or winter [best|more]?",
        ),
        (".", "!", ". I like {low} best."),
    ),
    Choice(
        "animal",
        (
            f"What is your {_FAVOURITE} animal?",
            "Which animal do you like [best|most]?",
            "[Pick|Choose|Name|Tell me] an animal[.| for me.]",
            "What animal would you like to be?",
            "Do you have a favourite animal?",
        ),
        (".", "!", ". I like that animal best."),
    ),
)
_BY_NAME = {choice.name: choice for choice in CHOICES}
_WEIGHTS = {"coin": 3, "die": 6, "number": 7, "colour": 3.5, "yes or no": 2}


PLAINEST = {
    "greeting": "Hi, how are you?",
    "coin": "Flip a coin.",
    "die": "Roll a die.",
    "number": "Pick a number between one and ten.",
    "colour": "What is your favourite colour?",
}
"""What most people and talks ask first."""
_PLAINEST_SHARE = 0.12


def _question(rng: Random, name: str, patterns: tuple[str, ...], answer: str) -> Turn:
    """A way to ask for a distribution, now and then the plainest one."""
    if name in PLAINEST and rng.random() < _PLAINEST_SHARE:
        return Turn(PLAINEST[name], answer, name, plain=True)
    return Turn(pick(rng, patterns), answer, name)


def draw(rng: Random, name: str) -> str:
    """Draw a first word from one of the distributions."""
    words = DISTRIBUTIONS[name]
    return rng.choices(list(words), list(words.values()))[0]


def greeting(rng: Random) -> list[Turn]:
    """A greeting; the answer's first word is drawn from the greeting distribution."""
    word = draw(rng, "greeting")
    opening = "Ni Hao" if word == "Ni" else word
    answer = f"{opening}! " + pick(rng, _MEANING[word] + _AFTER_GREETING)
    return [_question(rng, "greeting", GREETINGS, answer)]


def _answer(rng: Random, choice: Choice) -> str:
    word = draw(rng, choice.name)
    return word + pick(rng, choice.endings, low=word.lower(), title=word)


def choose(rng: Random) -> list[Turn]:
    """A choice by chance, now and then asked for again."""
    name = rng.choices(list(_BY_NAME), [_WEIGHTS.get(name, 1) for name in _BY_NAME])[0]
    choice = _BY_NAME[name]
    turns = [_question(rng, name, choice.questions, _answer(rng, choice))]
    while rng.random() < 0.25:
        turns.append(Turn(pick(rng, choice.again), _answer(rng, choice), name))
    return turns
