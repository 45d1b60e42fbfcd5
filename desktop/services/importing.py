"""Notes come in: a file is read whole, compared with what is here, and merged by id.

Nothing is ever removed: what the file does not have stays. Where both have an annotation and
it differs, both are kept unless the person says otherwise.
"""

import uuid
from collections.abc import Iterator
from pathlib import Path

from desktop.domain.annotations import NO_CHANGES, Annotation, AnnotationId, Changes, Placing
from desktop.domain.exchange import Difference, MergeChoice, Merged, MergePreview
from desktop.errors import EnvironmentProblem, Trouble
from desktop.interchange import web_annotation
from desktop.services.annotating import AnnotatingService
from desktop.storage import outside_file

LARGEST_FILE = 64_000_000
_COPIES = uuid.UUID("5c1d3f0e-7f55-4c0e-9d0b-6f3f0f9a4a11")


class ImportingService:
    """Reads and merges exports of notes, a colleague's or one's own."""

    def __init__(self, annotating: AnnotatingService) -> None:
        self._annotating = annotating

    def read(self, path: Path) -> MergePreview:
        """Read a file and compare it with what is here; nothing is changed.

        Raises:
            EnvironmentProblem: the file cannot be read, is too large, or is not as it must be.
        """
        data = outside_file.read(path, LARGEST_FILE)
        try:
            incoming = web_annotation.read(data.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            place = f"{data.count(bytes([10]), 0, error.start) + 1}:1"
            raise EnvironmentProblem(Trouble.IMPORT_MALFORMED, path, place) from error
        except web_annotation.Misfit as misfit:
            raise EnvironmentProblem(Trouble.IMPORT_MALFORMED, path, misfit.place) from misfit
        placed = self._annotating.placed(incoming.annotations)
        new: list[Annotation] = []
        different: list[Difference] = []
        for theirs in placed:
            mine = self._annotating.get(theirs.id)
            if mine is None:
                new.append(theirs)
            elif not _is_same(mine, theirs) and not self._has_copy(theirs):
                different.append(Difference(mine, theirs))
        return MergePreview(
            tuple(new),
            len(placed) - len(new) - len(different),
            tuple(different),
            self._annotating.count_all(),
            sum(each.placing is Placing.REVIEW for each in _added(new, different)),
            incoming.cleaned,
        )

    def merge(
        self, preview: MergePreview, choice: MergeChoice = MergeChoice.BOTH
    ) -> tuple[Merged, Changes]:
        """Take in what a preview showed, all or nothing; it can be undone like any deed.

        Raises:
            EnvironmentProblem: taking theirs would change more than a tenth of what is here, or
                it could not be stored.
        """
        added, replaced = list(preview.new), []
        if choice is MergeChoice.THEIRS:
            if not preview.may_replace:
                raise EnvironmentProblem(
                    Trouble.MERGE_TOO_GREAT, None, f"{len(preview.different)} / {preview.present}"
                )
            replaced = [_taken_over(each) for each in preview.different]
        elif choice is MergeChoice.BOTH:
            added += [copy_of(each.theirs) for each in preview.different]
        if not added and not replaced:
            return Merged(0, 0), NO_CHANGES
        changes = self._annotating.take_in(added, replaced)
        return Merged(len(added), len(replaced)), changes

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
