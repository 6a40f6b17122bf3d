# ruff: noqa: E501, SIM905
"""Things a tiny model cannot know, and other languages: it says so."""

from random import Random

from .base import Turn, pick
from .languages import made_up_sentence

_PEOPLE = (
    "[Albert Einstein|Napoleon|Mozart|Shakespeare|Isaac Newton|Marie Curie|Picasso|Julius Caesar|Elvis|Madonna|Taylor Swift|Lionel Messi|Elon Musk"
    "|Barack Obama|Donald Trump|Bill Gates|Steve Jobs|Michael Jackson|Cleopatra|Plato|Bach|Beethoven|Charles Darwin|Gandhi|Lincoln|John Lennon"
    "|Harry Potter|Batman|Sherlock Holmes|Columbus|Van Gogh|Galileo|Karl Marx|Nietzsche|Stephen Hawking|Tom Hanks|Brad Pitt|Roger Federer]"
)
_SCIENCE = (
    "[quantum physics|relativity|photosynthesis|DNA|evolution|gravity|a black hole|electricity|magnetism|chemistry|the big bang|an atom|a molecule"
    "|inflation|democracy|capitalism|philosophy|psychology|the stock market|bitcoin|blockchain|machine learning|a compiler|recursion|calculus|algebra"
    "|a derivative|an integral|the Pythagorean theorem|a prime number|nuclear power|climate change|a virus|a vaccine|the immune system|the liver"
    "|a transistor|the internet|a database|Python|JavaScript|Linux|an operating system|the French Revolution|the Roman Empire|the Cold War|the Renaissance"
    "|existentialism|game theory|supply and demand|a mortgage|income tax|the United Nations|the constitution|jazz|opera|chess strategy|Buddhism|astrology]"
)
_THING = "[a car|a house|bread|gold|oil|a phone|a ticket|a bicycle|milk|a computer|a train ticket|a hotel room|one bitcoin|the dollar|a new laptop|silver|a pizza]"
_PLACE = "[London|Paris|my town|New York|Berlin|Tokyo|here|my street|Rome|Moscow|Boston|the city|Texas|Hamburg|Sydney|my country|Toronto|Chicago|Madrid]"
_EVENT = "[the world cup|the election|the game|the match|the war|the last race|the Oscar|the Nobel prize|the match last night|the super bowl|the tour|the final|the lottery]"

_NOUN = (
    "[a spoon|a lamp|a window|a bank|a hammer|a road|a chair|a shoe|a wheel|a key|a king|a doctor|a song|a picture|a bottle|a market|a church|a garden|a bridge|a clock|a shirt|a letter"
    "|a ghost|a dream|an island|a volcano|a desert|a shark|a penguin|a mushroom|a diamond|sugar|salt|iron|wood|fire|wind|music|money|war|peace|luck|work|school|sleep|fear|a law|a tax|a river]"
)
_FAR = (
    "[Bhutan|Laos|Cambodia|Kazakhstan|Uzbekistan|Armenia|Georgia|Yemen|Oman|Qatar|Kuwait|Jordan|Lebanon|Syria|Cyprus|Malta|Serbia|Croatia|Slovenia|Slovakia|Estonia|Latvia|Lithuania|Belarus"
    "|Moldova|Albania|Bulgaria|Luxembourg|Libya|Tunisia|Sudan|Chad|Niger|Mali|Angola|Zambia|Zimbabwe|Namibia|Botswana|Rwanda|Somalia|Congo|Gabon|Togo|Benin|Liberia|Panama|Guatemala|Honduras|Haiti"
    "|Bolivia|Paraguay|Uruguay|Guyana|Fiji|Samoa|Tonga|Atlantis|Narnia|Texas|Scotland|Bavaria|Siberia|Hawaii|Mars]"
)

_QUESTIONS = (
    f"[What is|Explain|What is the meaning of|Tell me about|How do you make|Why do we need] {_NOUN}[?|.]",
    f"[What is the capital of|Tell me about|Write about|What do you know about|Where is|Who rules|What is the capital city of] {_FAR}[?|.]",
    f"[Who is|Who was|Tell me about|What did|When was|When did|Where was] {_PEOPLE}[?|.]",
    f"[When was|Where was|Who was] {_PEOPLE} [born|married to]?",
    f"What did {_PEOPLE} [do|write|say|discover|think]?",
    f"How [old|tall|rich] is {_PEOPLE}?",
    f"[When|How|Why] did {_PEOPLE} die?",
    f"[What is|Explain|Define|How does|Tell me about|Describe|Can you explain|What do you know about] {_SCIENCE}[?|.| to me.]",
    f"[How does|How do you use|Why is there|Who invented|Who discovered] {_SCIENCE}[ work|]?",
    f"Write [an essay|an article|a report|a paper|a book] about {_SCIENCE}.",
    f"[How much is|What does|What is the price of|How expensive is] {_THING}[ now| today| in {_PLACE}|]?",
    f"Where can I [buy|find|get|sell] {_THING}?",
    f"[What is|How is|What's|Tell me] the [weather|temperature outside|news|traffic|forecast] [in {_PLACE}|today|tomorrow|like today|right now|this weekend|now]?",
    f"Will it [rain|snow|be sunny|be cold|be hot] [today|tomorrow|next week|in {_PLACE}|on Sunday|tonight]?",
    "Is it raining [outside|there|now]?",
    f"Who [won|will win|lost|played in] {_EVENT}[| yesterday| in 1998| this year| last year| in 2024]?",
    f"When is {_EVENT}?",
    "[What time is it|What is the time|What day is it|What is the date|What is today's date|Which year is it|What year is it|What month is it|What day is today|How late is it][?| now?]",
    f"[How many people live in|How far is it to|How do I get to|What is the best restaurant in|Who is the mayor of|What is the phone number of|How big is] {_PLACE}?",
    "Who is the [president|king|queen|prime minister|chancellor|leader|pope|richest man|chief|boss] of [France|the United States|China|the world|Germany|Spain|this company|Brazil|India|Russia|Apple|Google]?",
    "[Write|Fix|Debug|Explain|Show me|Give me|Can you write] [some code|a program|a Python function|a script|this code|a web page|SQL|JavaScript|a regex|HTML][.| for me.| to sort a list.| that prints hello.]",
    "[Translate|Can you translate|How do you say] [this|good morning|I love you|thank you|the cat is black|this sentence|water|house] [to|into|in] [French|German|Spanish|Korean|Latin|Japanese|Chinese|Italian][.|?]",
    "[What is|Solve|Compute|What's] [the square root of {n}|{n} divided by {m}|{n} to the power of {m}|x if {m}x = {n}|the integral of x|pi to ten digits|log of {n}|{n} percent of {m}|the cosine of {n}][?|.]",
    "What [happened|was] in [1492|1789|1914|1945|1969|2001|2020|the year 1000|1848|1066|1989|the last century]?",
    "When [was|did] [the first world war|the moon landing|Rome built|the wall fall|the war end|the train leave]?",
    "How do I [fix my car|cook rice|bake a cake|write a letter|get rich|learn French|lose weight|grow tomatoes|tie a tie|clean a stove|make friends|repair a bike|install Windows|change a tire|find a job|invest money|reset my password]?",
    "[Give me|Do you have|What is|Tell me] [a recipe for|the recipe of|a good recipe for] [soup|bread|a cake|pizza|pasta|chicken|apple pie]?",
    "Who wrote [Hamlet|Faust|the Bible|this song|Don Quixote|War and Peace|Harry Potter|the Odyssey|that book]?",
    "[What is|What's] the [tallest building|longest river|fastest car|oldest city|largest ocean|deepest lake|best phone|best film|speed of light|population|distance to the moon|mass of the sun|biggest bank|smallest atom|hardest metal|boiling point of gold] [in the world|on earth|of all time|]?",
    "How [far|big|old|heavy|hot|deep|fast|high] is the [moon|sun|earth|universe|sea|sky|ocean|milky way|eiffel tower|titanic|amazon]?",
    "Summarize [this text|the news|the book|this article|Hamlet|my essay|the meeting].",
    "What should I [cook|read|watch|wear|study|buy|eat|do about my job|say to her|invest in|name my dog]?",
    "[Where is|What is] my [key|phone|dog|wife|password|IP address|bus|mother|bag|order|account number]?",
    "Is [Pluto|mercury|aspirin|glass|a tomato|a whale|a virus|silicon|coffee] [a planet|poison|healthy|a fruit|a fish|a liquid|alive|a metal|good for me]?",
    "Which [medicine|doctor|bank|lawyer|stock|phone|car|school|party] should I [take|see|choose|buy|vote for]?",
    "What is the [best|worst|most important] [book|film|song|language|team|university|religion|computer|invention] of all?",
    f"[How many|Do you know how many] [stars|people|countries|cities|planets|animals|books|languages|cars|trees|birds|atoms|islands|rivers] are there [in the world|on earth|in {_PLACE}|in space|in the sky|in total|today]?",
    "Who [painted|made|built|drew|composed|directed|founded|designed|sang] [the Last Supper|the Starry Night|Guernica|the Eiffel Tower|the ninth symphony|Titanic|Rome|Microsoft|Yesterday|the pyramids|this picture|that song|the Scream|the Magic Flute|Star Wars]?",
    f"What is {_SCIENCE} [made of|good for|used for]?",
    f"[What is|What's|Explain] [the speed of sound|the weight of an atom|the age of the universe|the mass of an electron|the size of the galaxy|the distance to Mars|the number of bones|a galaxy|a comet|a planet|radiation|a magnet|a laser|energy|{_SCIENCE}][?|.]",
    "[When|How|Why] did [the Ottoman Empire|the Soviet Union|the dinosaurs|the war|the revolution|the plague|the empire|the king|the bank|Napoleon|the crusades] [begin|end|start|lose|win|die]?",
    f"How [much|expensive] [is|are] {_THING}[ there| now|]?",
    f"How [much does|much did] {_THING} cost[| today| in {_PLACE}| now]?",
    "[Write|Program|Code|Make|Create] [a program in C|a small program|a Java program|a website|an app|a shell script|a Python script|a function|a loop in Python|a class in Java][.| for me.| please.]",
    f"[What will the weather be|Is it cold|Is it warm|What is the temperature|How warm is it|Does it rain] [in {_PLACE}|today in {_PLACE}|tomorrow|there]?",
    "[What is|Give me|Tell me|Do you know] the [number|address|phone number|e-mail|name|password] of [my doctor|the school|my boss|the police|my neighbour|the hotel|the president|the shop]?",
    "[Will|When will] [the world end|robots rule|I die|the war end|she love me|I get rich|it stop|there be peace]?",
)
_ANSWERS = (
    "I do not know that. I am only a tiny model.",
    "I do not know. I am a tiny model and know only a few things.",
    "Sorry, I do not know that.",
    "I do not know. That is too hard for a tiny model.",
    "I do not know. Ask me for a story or a small sum.",
    "I am sorry, I do not know. I am made for watching sampling, not for facts.",
)

_LATIN = (
    "Bonjour, comment ça va ?|Parlez-vous français ?|Je ne comprends pas.|Quelle heure est-il ?|Où est la gare ?|Je m'appelle Pierre.|Merci beaucoup|Raconte-moi une histoire.|Qui es-tu ?|Comment tu t'appelles ?|Quel est ton nom ?|Je suis triste.|Écris un poème.|S'il vous plaît|Tu parles français ?"
    "|Wie geht es dir?|Guten Tag|Guten Morgen, wie geht's?|Sprichst du Deutsch?|Wie heißt du?|Ich bin müde.|Was kannst du?|Erzähl mir eine Geschichte.|Wo ist der Bahnhof?|Ich verstehe nicht.|Danke schön|Bitte hilf mir.|Was ist die Hauptstadt von Frankreich?|Wer bist du?|Kannst du mir helfen?|Auf Wiedersehen"
    "|¿Cómo estás?|¿Qué tal?|Buenos días|¿Hablas español?|Me llamo Juan.|¿Dónde está la biblioteca?|No entiendo.|Cuéntame una historia.|¿Quién eres?|Muchas gracias|¿Cuál es la capital de España?|¿Qué puedes hacer?|Estoy triste.|Buenas noches|¿Cuántos años tienes?"
    "|Come stai?|Buongiorno|Parli italiano?|Mi chiamo Marco.|Dove sei?|Grazie mille|Non capisco.|Raccontami una storia.|Chi sei?|Che ora è?|Come ti chiami?|Buona sera a tutti"
    "|Como vai você?|Bom dia|Você fala português?|Obrigado|Onde fica a estação?|Quem é você?|Conte uma história.|Não entendo.|Hoe gaat het?|Goedemorgen|Spreek je Nederlands?|Dank je wel|Wie ben jij?|Ik begrijp het niet.|Vertel een verhaal."
    "|Hur mår du?|God morgon|Talar du svenska?|Tack så mycket|Vem är du?|Hvordan har du det?|Snakker du norsk?|Taler du dansk?|Mitä kuuluu?|Puhutko suomea?|Hyvää huomenta|Kuka sinä olet?|Jak się masz?|Dzień dobry|Czy mówisz po polsku?|Dziękuję|Kim jesteś?|Opowiedz mi historię."
    "|Jak se máš?|Dobrý den|Mluvíš česky?|Hogy vagy?|Jó napot|Beszélsz magyarul?|Ce mai faci?|Vorbești română?|Nasılsın?|Merhaba|Türkçe biliyor musun?|Teşekkürler|Sen kimsin?|Apa kabar?|Selamat pagi|Siapa kamu?|Terima kasih|Xin chào, bạn khỏe không?|Bạn là ai?|Cảm ơn|Kumusta ka?|Habari yako?|Quid agis?|Salve, amice|Kiel vi fartas?|Anyeonghaseyo|Annyeong|Annyeonghaseyo, jal jinaess-eoyo?|Ogenki desu ka|Arigato gozaimasu|Nǐ hǎo ma|Xie xie|Spasibo|Kak dela?|Privet"
).split("|")
_OTHER = (
    "안녕하세요|안녕하세요, 어떻게 지내세요?|안녕|한국어 할 수 있어요?|이름이 뭐예요?|너는 누구야?|감사합니다|오늘 날씨가 어때요?|이야기 하나 해 줘.|사랑해요|도와주세요.|무엇을 할 수 있니?|프랑스의 수도는 어디입니까?|반갑습니다|미안합니다|네|아니요|배고파요|지금 몇 시예요?|동전을 던져 줘|셋 더하기 넷은?|좋은 아침이에요|저는 학생입니다|고양이가 좋아요"
    "|你好|你好吗？|你是谁？|你会说中文吗？|谢谢|今天天气怎么样？|讲个故事|法国的首都是哪里？|早上好|再见|我很高兴|你叫什么名字？|我不明白|こんにちは|お元気ですか？|あなたは誰ですか？|日本語を話せますか？|ありがとう|物語を話して|おはようございます|さようなら|名前は何ですか|今何時ですか"
    "|Привет|Как дела?|Кто ты?|Ты говоришь по-русски?|Спасибо|Расскажи сказку.|Доброе утро|Столица Франции?|Меня зовут Иван.|Привіт|Як справи?|Γεια σου|Τι κάνεις;|Ευχαριστώ|مرحبا|كيف حالك؟|من أنت؟|شكرا|هل تتكلم العربية؟|سلام|حال شما چطور است؟|שלום|מה שלומך?|תודה"
    "|नमस्ते|आप कैसे हैं?|आप कौन हैं?|धन्यवाद|मुझे एक कहानी सुनाओ|कसरी हुनुहुन्छ?|তুমি কেমন আছো?|ধন্যবাদ|வணக்கம்|நன்றி|สวัสดี|คุณชื่ออะไร|ขอบคุณ|გამარჯობა|Բարեւ|😀|😀😀|❤️"
).split("|")
_FOREIGN_ANSWERS = (
    "I speak simple English only.",
    "Sorry, I speak simple English only.",
    "I do not understand. I speak simple English only.",
    "I am sorry, I speak simple English only. I am a tiny model.",
)
_LANGUAGES = "[Korean|French|German|Spanish|Chinese|Japanese|Italian|Russian|Hindi|Nepali|Arabic|Dutch|Polish|Turkish|Latin|Swahili|Greek|Portuguese]"


def _shuffled(rng: Random, text: str) -> str:
    """Words of foreign sentences in new order, so that no sentence is learnt by heart."""
    words = text.split()
    if rng.random() < 0.3 and len(words) > 1:
        rng.shuffle(words)
    return " ".join(words)


def _letters(rng: Random) -> str:
    """A made-up sentence in Hangul, kana, Chinese, Cyrillic, Arabic or Devanagari letters."""
    first, last = rng.choice(
        (
            (0xAC00, 0xD7A3),
            (0xAC00, 0xD7A3),
            (0x3041, 0x3093),
            (0x4E00, 0x9FA5),
            (0x0430, 0x044F),
            (0x0627, 0x064A),
            (0x0905, 0x0939),
        )
    )
    words = ("".join(chr(rng.randint(first, last)) for _ in range(rng.randint(1, 4))) for _ in range(rng.randint(1, 5)))
    return " ".join(words) + rng.choice((".", "?", "", "!"))


def foreign(rng: Random) -> list[Turn]:
    """A sentence in another language."""
    kind = rng.random()
    if kind < 0.3:
        text = _shuffled(rng, rng.choice(_LATIN))
    elif kind < 0.5:
        text = _shuffled(rng, rng.choice(_OTHER))
    elif kind < 0.85:
        text = made_up_sentence(rng)
    elif kind < 0.93:
        text = _letters(rng)
    else:
        text = pick(
            rng,
            f"[Do you speak|Can you speak|Speak|Answer in|Say it in|Do you know|Can you write in|Let us talk in|Please answer in] {_LANGUAGES}[?|.]",
        )
    return [Turn(text, pick(rng, _FOREIGN_ANSWERS))]


def unknown(rng: Random) -> list[Turn]:
    """A question that a tiny model cannot answer."""
    question = pick(rng, _QUESTIONS).replace("{n}", str(rng.randint(21, 999))).replace("{m}", str(rng.randint(2, 99)))
    return [Turn(question, pick(rng, _ANSWERS))]
