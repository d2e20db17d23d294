"""Accounting: which characters of a content the records of a document claim."""

from apparse.blocks import Furniture, parts
from apparse.records.document import Leftover
from apparse.records.record import walk


def characters(text):
    """(place, column) of each letter and digit of a text that stands in the source."""
    return {
        (piece.location, piece.start + step)
        for piece in text.pieces
        for step in range(piece.length)
        if text.value[piece.offset + step].isalnum()
    }


def all_of(texts):
    return {character for text in texts for character in characters(text)}


def places(texts):
    """(place, column) of all that the texts have claimed, also where a value is spelt as it should have been printed."""
    return {
        (piece.location, piece.start + step) for text in texts for piece in text.pieces for step in range(piece.length)
    }


def account(content, document):
    """The characters of the source's blocks, of its furniture, of the records, and of the leftovers."""
    records = [record for _, record in walk(document)]
    return {
        "source": all_of(text for block in content.blocks for text in parts(block)),
        "furniture": all_of(text for block in content.blocks if isinstance(block, Furniture) for text in parts(block)),
        "records": places(text for record in records if not isinstance(record, Leftover) for text in record.claims),
        "leftovers": all_of(text for record in records if isinstance(record, Leftover) for text in record.claims),
    }
