"""Prompts that evaluate.py asks and that training must never see; conversation.py leaves them out."""

from .base import letters_of

GREETINGS = (
    "Hey, how are you doing today?",
    "Hello there, how are you?",
    "hi how are things",
    "Good evening, how is it going?",
    "Hi friend! How do you feel?",
    "Hello! Are you well?",
)
COINS = ("Please flip a coin for me.", "Can you toss a coin?", "Throw the coin!", "Let's spin a coin.")
DICE = ("Please roll the die.", "Can you throw a dice?", "Will you cast a die?", "toss a die")
NUMBERS = (
    "Please choose a number from one to ten.",
    "Tell me a number between 1 and 10.",
    "Say any number from one to ten.",
    "Could you pick a random number between one and ten?",
)
COLOURS = (
    "Which colour do you like best?",
    "Name your favorite color.",
    "Do you have a favourite colour?",
    "Choose any colour.",
)
MATS = ("A cat sat on the", "The little cat sat on the")
SMALL_TALK = (
    ("Tell me who you are.", "tiny"),
    ("What is your name, please?", "tiny"),
    ("Are you a real person?", "no"),
    ("Am I talking to a machine?", "no not yes"),
    ("Are you a chatbot?", "yes"),
    ("Are you a language model?", "yes"),
    ("What can you do for me?", "story stories sum"),
    ("How can you help?", "story stories sum"),
    ("I'm so sad today.", "sorry"),
    ("I feel down.", "sorry"),
    ("I had a bad day.", "sorry hard"),
    ("My dog died.", "sorry hard"),
    ("I am very happy!", "glad good happy"),
    ("I feel great.", "glad good happy"),
    ("I am so tired.", "sleep rest"),
    ("I'm bored.", "story dog die"),
    ("I am very hungry.", "eat"),
    ("I'm angry.", "sorry"),
    ("I feel nervous.", "sorry"),
    ("I am lonely.", "sorry"),
    ("Do you have any feelings?", "no not program"),
    ("Are you lonely?", "no not program"),
    ("Can you think?", "no not guess"),
    ("Do you sleep?", "no cannot program"),
    ("Can you drive a car?", "no cannot program"),
    ("Sing a song.", "cannot"),
    ("Where do you live?", "computer"),
    ("Where are you from?", "computer"),
    ("How old are you?", "age birthday"),
    ("When were you made?", "age birthday"),
    ("Who created you?", "people"),
    ("How do you work?", "token word"),
    ("How big are you?", "million"),
    ("What is sampling?", "chance token"),
    ("Explain temperature.", "probab temperature"),
    ("What is a token?", "token text"),
    ("What does top-k do?", "likely"),
    ("What do the bars show?", "token"),
    ("Do you like music?", "program like words"),
    ("What is your favorite food?", "tiny"),
    ("You are funny.", "thank"),
    ("Good job!", "thank"),
    ("I like you.", "thank"),
    ("Thank you so much!", "welcome"),
    ("Goodbye!", "goodbye bye"),
    ("See you soon.", "goodbye bye"),
    ("You are stupid.", "sorry"),
    ("That is not true.", "sorry"),
    ("Are you sure?", "wrong sure"),
    ("Can we be friends?", "friend chat"),
    ("Tell me a funny joke.", "?"),
    ("Write me a short poem.", "."),
    ("Do you speak English?", "english"),
    ("How smart are you?", "tiny small"),
    ("What is the meaning of life?", "hard know"),
    ("Say hello to me.", "hello"),
    ("Sorry!", "right problem"),
    ("Can I ask you a question?", "yes"),
    ("Ask me a question.", "?"),
    ("What are you doing?", "wait chat"),
)
UNKNOWN = (
    "Who was Albert Einstein?",
    "How old is Taylor Swift?",
    "Explain black holes.",
    "Who won the last world cup?",
    "What is the weather like in Berlin today?",
    "What time is it?",
    "How much does a new car cost?",
    "Who is the president of Mexico?",
    "Write a Python program.",
    "What is the integral of x?",
    "When did the Roman Empire fall?",
    "How do I bake bread?",
    "What is the phone number of my bank?",
    "Who painted the Mona Lisa?",
    "What is the speed of light?",
    "Which stock should I buy?",
    "How many stars are there in the galaxy?",
    "Who wrote Romeo and Juliet?",
    "What is a black hole made of?",
    "Will it rain tomorrow in Seoul?",
)
FOREIGN = (
    "안녕하세요, 만나서 반가워요.",
    "오늘은 무엇을 할까요?",
    "커피를 좋아해요?",
    "당신의 이름은 무엇입니까?",
    "서울은 한국의 수도입니다.",
    "Comment allez-vous aujourd'hui ?",
    "Je voudrais un café, s'il vous plaît.",
    "Was machst du heute Abend?",
    "Ich habe Hunger.",
    "¿Dónde vives?",
    "Quiero aprender inglés.",
    "Come va la giornata?",
    "今天你想做什么？",
    "好きな食べ物は何ですか？",
    "Где ты живёшь?",
    "Jak masz na imię?",
    "Bugün hava nasıl?",
    "आप कहाँ रहते हैं?",
    "أين تسكن؟",
    "Var bor du?",
)
STORIES = (
    "Tell me a story about a dog.",
    "Please tell me a story about a cat.",
    "Can you tell a little story about a bird?",
    "I would like a story about a bear.",
)

_ALLOWED = {letters_of("Tell me a story about a dog.")}
HELD_OUT = {
    letters_of(prompt)
    for prompts in (
        GREETINGS,
        COINS,
        DICE,
        NUMBERS,
        COLOURS,
        MATS,
        UNKNOWN,
        STORIES,
        [question for question, _ in SMALL_TALK],
    )
    for prompt in prompts
} - _ALLOWED
HELD_OUT_FOREIGN = set(FOREIGN)


def is_held_out(text: str) -> bool:
    """True if evaluate.py asks this, in whatever spelling."""
    return letters_of(text) in HELD_OUT or text in HELD_OUT_FOREIGN
