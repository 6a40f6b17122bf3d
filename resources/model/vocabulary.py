# ruff: noqa: SIM905
"""Control tokens of the model and the words that must be one token each."""

BOS = "<|bos|>"
END_OF_TEXT = "<|endoftext|>"
SYSTEM = "<|system|>"
USER = "<|user|>"
ASSISTANT = "<|assistant|>"
END_OF_TURN = "<|end|>"
CONTROL_TOKENS = (BOS, END_OF_TEXT, SYSTEM, USER, ASSISTANT, END_OF_TURN)

VOCABULARY_SIZE = 4096

NUMBER_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen twenty"
).split()

COLOURS = "blue red green purple yellow orange pink black white brown".split()

# Words that open an answer: they need a token without a leading space.
OPENING_WORDS = (
    "Hello Namaste Ciao Hola Ni Konnichiwa Hi Heads Tails Yes No Maybe I You It My The "
    "A Once One That There We Thank Thanks Sorry Good Goodbye Bye Rock Paper Scissors "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Spring Summer Autumn Winter "
    "Dogs Cats Pizza Apple Banana Dog Cat Horse Elephant Rabbit Bird Lion Tiger North South East "
    "West Up Down Left Right Paris London Rome Berlin Madrid Tokyo Kathmandu Cairo Lisbon Athens Oslo "
    "Vienna Moscow Beijing Seoul Ottawa Delhi"
).split() + [word.capitalize() for word in NUMBER_WORDS + COLOURS]

# Words inside a sentence: they need a token with a leading space.
INNER_WORDS = (
    NUMBER_WORDS
    + COLOURS
    + (
        "Hao Hello Namaste Ciao Hola Ni Konnichiwa heads tails coin die number between favourite "
        "favorite colour color mat sofa chair floor bed rug roof wall grass table window bench lap cat "
        "dog plus minus equals capital country countries city language languages people climate religion "
        "neighbours borders island mountains desert coast ocean river rivers sea hot cold warm dry mild "
        "rainy winters summers official flag Asia Europe Africa America Oceania northern southern eastern "
        "western central Muslim Christian Hindu Buddhist Catholic English Spanish French Arabic Russian "
        "Portuguese German Chinese Hindi independent lies called speak speaks million lives live "
        "tiny model language token tokens temperature sampling probability probabilities random bars chat "
        "computer program real human name know sorry question simple answer story word words watch chosen "
        "poem joke today weather tomorrow opposite animal animals sound feel sad happy tired help "
        "Nepal China India Japan France Germany Italy Spain Portugal Greece Turkey Egypt Kenya Nigeria "
        "Morocco Ethiopia Brazil Argentina Chile Peru Mexico Canada Cuba Australia Indonesia Thailand "
        "Vietnam Russia Ukraine Poland Norway Sweden Finland Denmark Iceland Ireland Austria Hungary "
        "Belgium Switzerland Netherlands Pakistan Bangladesh Iran Iraq Israel Korea Mongolia Colombia "
        "United States Kingdom Paris London Rome Berlin Madrid Tokyo Kathmandu Beijing Cairo Moscow "
        "Atlantic Pacific Indian Mediterranean"
    ).split()
)
