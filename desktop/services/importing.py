"""Notes come in: a file is read whole, compared with what is here, and merged by id.

Nothing is ever removed: what the file does not have stays. Where both have an annotation and
it differs, both are kept unless the person says otherwise.
"""

import codecs
import uuid
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from desktop.domain.annotations import Annotation, AnnotationId, Changes, Placing
from desktop.domain.exchange import Difference, Incoming, MergeChoice, Merged, MergePreview
from desktop.errors import EnvironmentProblem, Trouble
from desktop.interchange import web_annotation
from desktop.services.annotating import AnnotatingService
from desktop.services.annotation_deeds import AT_ONCE, InSteps
from desktop.storage import outside_file

LARGEST_FILE = 256_000_000
_COPIES = uuid.UUID("5c1d3f0e-7f55-4c0e-9d0b-6f3f0f9a4a11")


class ImportingService:
    """Reads and merges exports of notes, a colleague's or one's own."""

    def __init__(self, annotating: AnnotatingService) -> None:
        self._annotating = annotating

    def compare(self, incoming: Incoming) -> "Comparison":
        """Compare what a file brings with what is here, in steps; nothing is changed."""
        return Comparison(self._annotating, incoming)

    def merge(
        self, preview: MergePreview, choice: MergeChoice = MergeChoice.BOTH
    ) -> "tuple[Merged, InSteps[_Taken]]":
        """Return what a merge will do, and its steps, each stored by itself.

        After a stop, importing the file again takes in the rest.

        Raises:
            EnvironmentProblem: taking theirs would change more than a tenth of what is here.
        """
        taken = [_Taken(each, is_new=True) for each in preview.new]
        replaced: list[_Taken] = []
        if choice is MergeChoice.THEIRS:
            if not preview.may_replace:
                raise EnvironmentProblem(
                    Trouble.MERGE_TOO_GREAT, None, f"{len(preview.different)} / {preview.present}"
                )
            replaced = [_Taken(_taken_over(each), is_new=False) for each in preview.different]
        elif choice is MergeChoice.BOTH:
            taken += [_Taken(copy_of(each.theirs), is_new=True) for each in preview.different]
        steps = self._annotating.deeds.in_steps([*taken, *replaced], self._take_in)
        return Merged(len(taken), len(replaced)), steps

    def _take_in(self, some: "Sequence[_Taken]") -> Changes:
        return self._annotating.deeds.take_in(
            [each.annotation for each in some if each.is_new],
            [each.annotation for each in some if not each.is_new],
        )


class _Taken(NamedTuple):
    annotation: Annotation
    is_new: bool


def parsed(path: Path) -> Incoming:
    """Read a file by itself; any thread may do that.

    Raises:
        EnvironmentProblem: the file cannot be read, is too large, or is not as it must be.
    """
    try:
        return web_annotation.read(_text(path))
    except web_annotation.Misfit as misfit:
        raise EnvironmentProblem(Trouble.IMPORT_MALFORMED, path, misfit.place) from misfit


def _text(path: Path) -> Iterator[str]:
    """Yield the text of a file piece by piece."""
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    line = 1
    for block in chain(outside_file.blocks(path, LARGEST_FILE), [b""]):
        try:
            piece = decoder.decode(block, final=not block)
        except UnicodeDecodeError as error:
            place = f"{line + error.object.count(bytes([10]), 0, error.start)}:1"
            raise EnvironmentProblem(Trouble.IMPORT_MALFORMED, path, place) from error
        line += piece.count("\n")
        yield piece


class Comparison:
    """Finds the places of what a file brings, and what of it is here already."""

    def __init__(self, annotating: AnnotatingService, incoming: Incoming) -> None:
        self._annotating = annotating
        self._incoming = incoming
        self._new: list[Annotation] = []
        self._different: list[Difference] = []

    def __iter__(self) -> Iterator[int]:
        """Take the steps; yield how many annotations each looked at."""
        incoming = self._incoming.annotations
        for start in range(0, len(incoming), AT_ONCE):
            some = incoming[start : start + AT_ONCE]
            self._look_at(self._annotating.placed(some))
            yield len(some)

    def preview(self) -> MergePreview:
        """Return what a merge would change, once all steps are taken."""
        new, different = self._new, self._different
        return MergePreview(
            tuple(new),
            len(self._incoming.annotations) - len(new) - len(different),
            tuple(different),
            self._annotating.count_all(),
            sum(each.placing is Placing.REVIEW for each in _added(new, different)),
            self._incoming.cleaned,
        )

    def _look_at(self, some: Sequence[Annotation]) -> None:
        here = {each.id: each for each in self._annotating.get_all([each.id for each in some])}
        for theirs in some:
            mine = here.get(theirs.id)
            if mine is None:
                self._new.append(theirs)
            elif not _is_same(mine, theirs) and not self._has_copy(theirs):
                self._different.append(Difference(mine, theirs))

    def _has_copy(self, theirs: Annotation) -> bool:
        """Tell whether an earlier merge kept this version beside ours already."""
        return self._annotating.get(copy_of(theirs).id) is not None


def _added(new: list[Annotation], different: list[Difference]) -> Iterator[Annotation]:
    yield from new
    yield from (each.theirs for each in different)


def _is_same(mine: Annotation, theirs: Annotation) -> bool:
    """Tell whether a person would see no difference; places may have moved with the guide."""
    return _content(mine) == _content(theirs)


def _content(annotation: Annotation) -> tuple[object, ...]:
    anchor = annotation.anchor
    return (
        annotation.deed,
        annotation.target,
        anchor.page_id,
        anchor.quote,
        annotation.colour,
        annotation.body,
        annotation.tags,
    )


def copy_of(theirs: Annotation) -> Annotation:
    """Return their version as an annotation beside ours; the same version has the same id."""
    name = "\x1f".join(map(str, (theirs.id, *_content(theirs))))
    copied = uuid.uuid5(_COPIES, name.encode("utf-8", "replace").decode())
    return theirs._replace(id=AnnotationId(str(copied)))


def _taken_over(difference: Difference) -> Annotation:
    """Return their version in the place of ours; what is here is never put into the trash."""
    return difference.theirs._replace(trashed=difference.mine.trashed, order=difference.mine.order)
