"""Made-up documents: sentences of random words, so that nothing is shared by chance."""

from random import Random

from disclosure_lint.corpus.document import Document, Provenance, make_document

_CHARACTERS = [chr(code) for code in range(0x4E00, 0x4E00 + 2_000)]


def sentences(seed: int, count: int, length: int = 40) -> list[str]:
    """Return sentences that no other seed gives."""
    random = Random(seed)  # noqa: S311 -- a seed is the point
    return ["".join(random.choices(_CHARACTERS, k=length)) + "。" for _ in range(count)]


def document(path: str, text: str, body: str = "", year: int = 2017) -> Document:
    """Return a document of a body, by default one of its own."""
    return make_document(Provenance(path, path, body or path, (path,), year), text)


def corpus(size: int = 12) -> list[Document]:
    """Return documents that share: all a sentence, neighbours a passage, bodies their own years."""
    common = sentences(0, 1)[0]
    made = []
    for number in range(size):
        own, before = sentences(number + 1, 3), sentences(number, 3)
        text = "".join([own[0], common, before[1] if number else "", own[1], own[2]])
        made.append(document(f"{number}.md", text, f"body {number // 2}", 2010 + number))
    return made
