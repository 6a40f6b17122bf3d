"""Conversations on disk: a journal that grows with the session, and the way back from it.

A session file is JSON Lines in UTF-8: a header, then one record a change, in the order in which things happened.
``resources/session.schema.json`` has every field; in short:

    header   format, version, program, created, mode, seed, model (name, hash, size of the vocabulary, metadata)
    pieces   bytes and kind of tokens, before the first record that mentions them: no model is needed to read them
    chain    a sampler chain as presets have it, once; records name it by its number
    node     a token: number, parent, token, who chose it; for one that was chosen all that was on screen then
    turn     a message ends with this node: what was typed, the system prompt, what the template made of it
    moved    this node is the present one
    redraw   the dice after a node, and the child that Forward follows
    seed     the dice from now on
    summary  what the model said after a node: its top tokens' logits, ln of the sum of all, entropy
    label    name, hidden, deleted
    use      the chain in force
    closed   everything was written; a file that ends otherwise was not closed

Numbers come back as they were: 64-bit ones by their shortest form, 32-bit ones by nine digits. A last line without its
end is a change that was being written when the program ended, and counts as not there.
"""

from playground.core.journal.folder import Entry, entries, new_path, sessions_folder
from playground.core.journal.format import Origin
from playground.core.journal.reading import Damage, Loaded, read
from playground.core.journal.saving import save
from playground.core.journal.writing import Journal, Writer

__all__ = [
    "Damage",
    "Entry",
    "Journal",
    "Loaded",
    "Origin",
    "Writer",
    "entries",
    "new_path",
    "read",
    "save",
    "sessions_folder",
]
