"""A byte-level BPE tokenizer in which the words that matter are one token each."""

from pathlib import Path

from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, trainers

from .vocabulary import CONTROL_TOKENS, INNER_WORDS, OPENING_WORDS, VOCABULARY_SIZE

REPEATS = 4000
"""How often each wanted word is added to the text: often enough to win its merges."""


def wanted_words_text() -> list[str]:
    """Text that makes the trainer merge every wanted word into one token."""
    opening = ["\n".join([word] * REPEATS) for word in OPENING_WORDS]
    inner = [f" {word}" * REPEATS for word in INNER_WORDS]
    return opening + inner


def train_tokenizer(texts: list[str]) -> Tokenizer:
    """Learn the vocabulary from `texts` and the wanted words."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=VOCABULARY_SIZE,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        special_tokens=[AddedToken(token, special=True) for token in CONTROL_TOKENS],
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts + wanted_words_text(), trainer)
    check_wanted_words(tokenizer)
    return tokenizer


def check_wanted_words(tokenizer: Tokenizer) -> None:
    """Raise ValueError if a wanted word takes more than one token."""
    wanted = list(OPENING_WORDS) + [f" {word}" for word in INNER_WORDS]
    split = [word for word in wanted if len(tokenizer.encode(word).ids) != 1]
    if split:
        raise ValueError(f"not one token: {split}; raise REPEATS or VOCABULARY_SIZE")


def load_tokenizer(folder: Path) -> Tokenizer:
    """Read the tokenizer that `train_tokenizer` left in `folder`."""
    return Tokenizer.from_file(str(folder / "tokenizer.json"))
