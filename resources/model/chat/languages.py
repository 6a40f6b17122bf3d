# ruff: noqa: E501
"""Made-up sentences in other languages: common words of one language in any order."""

from random import Random

_WORDS = {
    "German": "ich du wir sie er bin bist ist sind habe hast haben Durst müde nicht heute morgen gestern Abend Tag Nacht und oder aber mit ohne für gut schlecht schön groß klein wo wer was wie wann warum gehe geht kommen komme mache kann möchte will muss Haus Hund Katze Brot Wasser Kind Frau Mann Freund Zeit Arbeit Schule nach zu ein eine der die das den sehr auch schon noch immer bitte danke lernen spielen essen trinken schlafen liebe Wetter Buch Geld",
    "French": "je tu il elle nous vous suis es est sommes ai as avons pas ne aujourd'hui demain hier soir matin jour nuit et ou mais avec sans pour bon mauvais beau grand petit où qui que quoi comment quand pourquoi vais allons viens fais peux veux dois maison chien chat pain eau enfant femme homme ami temps travail école un une le la les des très aussi déjà encore toujours merci apprendre jouer manger boire dormir aime faim livre argent voudrais thé s'il plaît ça c'est",
    "Spanish": "yo tú él ella nosotros soy eres es somos tengo tienes hay no hoy mañana ayer noche día y o pero con sin para bueno malo bonito grande pequeño qué quién cómo cuándo por voy vamos vengo hago puedo quiero debo casa perro gato pan agua niño mujer hombre amigo tiempo trabajo escuela un una el la los las muy también ya siempre gracias leer jugar comer beber dormir amo hambre libro dinero está estoy ¿Qué ¿Cuándo ¿Puedes ¿Tienes",
    "Italian": "io tu lui lei noi sono sei è siamo ho hai abbiamo non oggi domani ieri sera mattina giorno notte e o ma con senza per buono cattivo bello grande piccolo dove chi che cosa quando perché vado andiamo vengo faccio posso voglio devo casa cane gatto pane acqua bambino donna uomo amico tempo lavoro scuola un una il la le gli molto anche già ancora sempre grazie imparare giocare mangiare bere dormire amo fame libro soldi stai fai bene",
    "Polish": "ja ty on ona my jestem jesteś jest mam masz nie dzisiaj jutro wczoraj wieczór dzień noc i lub ale z bez dla dobry zły ładny duży mały gdzie kto co jak kiedy dlaczego idę robię mogę chcę muszę dom pies kot chleb woda dziecko kobieta przyjaciel czas praca szkoła bardzo też już zawsze proszę dziękuję uczyć grać jeść pić spać kocham głód książka się lubię mówisz",
    "Swedish": "jag du han hon vi är har inte idag imorgon igår kväll dag natt och eller men med utan för bra dålig vacker stor liten var vem vad hur när varför går gör kan vill måste hus hund katt bröd vatten barn kvinna man vän tid arbete skola en ett den det mycket också redan alltid tack lära spela äta dricka sova älskar hungrig bok heter kommer från gammal vädret",
    "Dutch": "ik jij hij zij wij ben bent is hebben heb niet vandaag morgen gisteren avond dag nacht en of maar met zonder voor goed slecht mooi groot klein waar wie wat hoe wanneer waarom ga doe kan wil moet huis hond kat brood kind vrouw vriend tijd werk een de het heel ook al altijd dank leren spelen eten drinken slapen honger boek woon je jullie",
    "Turkish": "ben sen biz onlar değil bugün yarın dün akşam gün gece ve veya ama ile için iyi kötü güzel büyük küçük nerede kim ne nasıl neden gidiyorum yapıyorum istiyorum ev köpek kedi ekmek su çocuk kadın arkadaş zaman iş okul bir çok daha her zaman lütfen teşekkür öğrenmek oynamak yemek içmek uyumak kitap misin mısın oturuyorsun adın",
    "Portuguese": "eu você ele ela nós sou é somos tenho tem não hoje amanhã ontem noite dia e ou mas com sem para bom mau bonito grande pequeno onde quem que como quando por vou vamos faço posso quero casa cachorro gato pão água criança mulher homem amigo tempo trabalho escola um uma o a os muito também sempre obrigado aprender jogar comer beber dormir amo fome livro está mora",
    "Russian": "я ты он она мы есть не сегодня завтра вчера вечер день ночь и или но с без для хорошо плохо красивый большой маленький где кто что как когда почему иду делаю могу хочу дом собака кот хлеб вода друг время работа школа очень тоже уже всегда спасибо учить играть есть пить спать люблю книга живу зовут тебя меня погода город",
    "Korean": "나는 너는 우리는 오늘 내일 어제 저녁 밤 그리고 하지만 좋은 나쁜 큰 작은 어디 누구 무엇 어떻게 언제 왜 가요 해요 싶어요 집 개 고양이 빵 물을 친구 시간 학교에 아주 항상 주세요 먹어요 마셔요 자요 사랑해요 책을 있어요 없어요 입니다 합니까 날씨가 저는 학생 이에요 만나서",
    "Japanese": "私は あなたは 今日 明日 昨日 夜 そして でも 良い 悪い 大きい 小さい どこ 誰 何を いつ なぜ 行きます します たい 家 犬 猫が パン 水を 友達 時間 学校に とても いつも ください 食べます 飲みます 寝ます 好きです 本を あります です ますか 天気は",
    "Chinese": "我 你 他 我们 今天 明天 昨天 晚上 和 但是 好 不好 大 小 哪里 谁 什么 怎么 为什么 去 做 可以 想 要 家 狗 猫 面包 水 朋友 时间 学校 很 也 总是 请 学习 玩 吃 喝 睡觉 爱 书 是 有 没有 的 吗 天气 住在 喜欢",
    "Hindi": "मैं तुम वह हम है हैं हूँ नहीं आज कल रात और लेकिन अच्छा बुरा बड़ा छोटा कौन क्या कैसे कब क्यों जाता करता सकता चाहता घर कुत्ता बिल्ली रोटी पानी दोस्त समय काम बहुत भी हमेशा धन्यवाद सीखना खेलना खाना पीना सोना किताब मेरा आपका नाम मौसम",
    "Arabic": "أنا أنت هو هي نحن ليس اليوم غدا أمس مساء ليل و لكن مع جيد سيئ جميل كبير صغير من ماذا كيف متى لماذا أذهب أفعل أريد بيت كلب قطة خبز ماء صديق وقت عمل مدرسة جدا أيضا دائما شكرا أتعلم ألعب آكل أشرب أنام أحب كتاب اسمك الطقس في",
}
_LISTS = [words.split() for words in _WORDS.values()]
_WITHOUT_SPACES = {tuple(_WORDS["Japanese"].split()), tuple(_WORDS["Chinese"].split())}


def made_up_sentence(rng: Random) -> str:
    """Two to seven common words of one language, as a question or not."""
    words = rng.choice(_LISTS)
    space = "" if tuple(words) in _WITHOUT_SPACES else " "
    text = space.join(rng.sample(words, rng.randint(2, 7)))
    if rng.random() < 0.7:
        text = text[0].upper() + text[1:]
    return text + rng.choice((".", ".", "?", "?", "", "!", " ?"))
