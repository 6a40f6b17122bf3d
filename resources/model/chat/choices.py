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

_HI = "[Hi|Hi|Hi|Hello|Hello|Hey|Hey|Hiya|Howdy|Yo|Good morning|Good afternoon|Good evening|Good day|Greetings|Hello again|Heya]"
_YOU = "[ there| friend| my friend| you| little model| computer| tiny chat| buddy| everyone| robot||||||||]"
_HOW = (
    "[how are you|how are you|how are you|how are you doing|how are you today|how are you doing today|how is it going"
    "|how's it going|how are things|what's up|how do you do|how have you been|how do you feel|are you well"
    "|how is your day|how r u|how are u|are you ok|all good|everything alright|how goes it]"
)

GREETINGS = (
    f"{_HI}{_YOU}, {_HOW}?",
    f"{_HI}{_YOU}, {_HOW}?",
    f"{_HI}{_YOU}! {_HOW}?",
    f"{_HI}{_YOU}. {_HOW}?",
    f"{_HI} {_HOW}?",
    f"{_HI}{_YOU}[!|.|]",
    f"{_HI}{_YOU}[!|.|]",
    f"{_HOW}?",
    f"{_HI}{_YOU}, [nice|good|glad|happy] to [meet|see] you[!|.]",
    f"{_HI}, I am [new here|back|here|your new friend][!|.]",
    "[Hola|Ciao|Namaste|Konnichiwa|Ni hao|Bonjour|Aloha][!|.|]",
    f"{_HI}, [is anyone here|anybody there|are you there|can you hear me|can we talk|shall we talk]?",
    "[Sup|Wassup|Morning|Evening|Hullo][!|.|?|]",
)

_AFTER_GREETING = (
    "[I am fine, thank you.|I am well, thanks.|I am very well, thank you.|I am fine.|All is well here.] "
    "[How are you?|And you?|What shall we talk about?|What would you like to do?|Ask me something.|How can I help you?|It is nice to meet you.]"
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
    again: tuple[str, ...] = ("[Again|Once more|One more time|Another one|And again|Do it again][.|!|, please.|]",)


_DO = "[Please |Can you |Could you |Will you |Now |I want you to |Let's ||||||]"
_A_NUMBER = "[a|any|one|a random|some] number"
_ONE_TEN = "[between one and ten|between 1 and 10|from one to ten|from 1 to 10|1-10|from 1 through 10|between one and 10|in the range one to ten]"
_FAVOURITE = "[favourite|favorite|best loved|preferred]"

CHOICES = (
    Choice(
        "coin",
        (
            f"{_DO}[flip|toss|throw|spin] [a|the|this|my|one] coin[.| for me.|!| now.|, please.| again.]",
            "[Heads or tails|Heads or tails, what is it|Is it heads or tails|Tails or heads|Coin flip|Coin toss|Coin][?|.|]",
            "Let a coin [decide|choose|fall].",
            "[Do|Make] a coin [flip|toss][.| for me.]",
            "[Pick|Choose|Say] heads or tails.",
            "I [flip|toss|throw] a coin. [What is it|What do I get|How does it land|What comes up]?",
            "What does the coin [show|say]?",
            "[Flip|Toss] it[.|!]",
        ),
        (".", "!", ". The coin shows {low}.", ". It is {low}.", ", this time."),
    ),
    Choice(
        "die",
        (
            f"{_DO}[roll|throw|cast|toss] [a|the|one|my|this] [die|dice][.| for me.|!| now.|, please.| again.]",
            f"{_DO}roll [a|the] six-sided [die|dice].",
            "[Dice|Dice roll|Die roll|Roll|Die][.|!|, please.]",
            "What does the [die|dice] [show|say]?",
            "I [roll|throw] a [die|dice]. [What is it|What do I get|What comes up]?",
            "Pick a number [between one and six|from one to six|from 1 to 6|between 1 and 6].",
            "Let the [die|dice] decide.",
            "Roll [it|them|d6|a d6].",
            "[Do|Make] a [die|dice] roll[.| for me.]",
        ),
        (".", "!", ". The die shows {low}.", ". You rolled a {low}."),
    ),
    Choice(
        "number",
        (
            f"{_DO}[pick|choose|name|tell me|give me|say|think of|take|select] {_A_NUMBER} {_ONE_TEN}[.|!|, please.| for me.]",
            f"{_DO}[pick|choose|name|tell me|give me|say|think of|take|select] {_A_NUMBER} {_ONE_TEN}[.|!|, please.| for me.]",
            f"{_DO}[pick|choose|tell me|give me|say] {_A_NUMBER}[.|!]",
            f"What number {_ONE_TEN} [do you pick|would you choose|do you like]?",
            f"[A|A random|Any|Random] number {_ONE_TEN}[, please.|.|?]",
            "What is your lucky number?",
            f"What is your {_FAVOURITE} number?",
            f"I think of {_A_NUMBER} {_ONE_TEN}. [Which one|What is it|Guess it]?",
            f"Guess {_A_NUMBER} {_ONE_TEN}.",
        ),
        (".", "!", ". I pick {low}.", ". My number is {low}.", ", I think."),
    ),
    Choice(
        "colour",
        (
            f"[What is|What's|Tell me|Name|Say|whats] your {_FAVOURITE} [colour|color][?|.]",
            f"[What|Which] [colour|color] [do you like best|do you like most|do you like|would you choose|is your {_FAVOURITE}|do you love|do you prefer]?",
            f"{_DO}[pick|choose|name|tell me|give me|say|take] [a|any|one|some|a random] [colour|color][.|!|, please.| for me.]",
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
_WEIGHTS = {"coin": 4, "die": 4, "number": 4, "colour": 4, "yes or no": 2}


def draw(rng: Random, name: str) -> str:
    """Draw a first word from one of the distributions."""
    words = DISTRIBUTIONS[name]
    return rng.choices(list(words), list(words.values()))[0]


def greeting(rng: Random) -> list[Turn]:
    """A greeting; the answer's first word is drawn from the greeting distribution."""
    word = draw(rng, "greeting")
    opening = "Ni Hao" if word == "Ni" else word
    answer = f"{opening}! " + pick(rng, _MEANING[word] + _AFTER_GREETING)
    return [Turn(pick(rng, GREETINGS), answer, "greeting")]


def _answer(rng: Random, choice: Choice) -> str:
    word = draw(rng, choice.name)
    return word + pick(rng, choice.endings, low=word.lower(), title=word)


def choose(rng: Random) -> list[Turn]:
    """A choice by chance, now and then asked for again."""
    name = rng.choices(list(_BY_NAME), [_WEIGHTS.get(name, 1) for name in _BY_NAME])[0]
    choice = _BY_NAME[name]
    turns = [Turn(pick(rng, choice.questions), _answer(rng, choice), name)]
    while rng.random() < 0.15:
        turns.append(Turn(pick(rng, choice.again), _answer(rng, choice), name))
    return turns
