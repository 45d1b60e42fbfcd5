"""The editor's linter: runs every rule about the content that a program can check."""

from desktop.authoring.book import Book
from desktop.authoring.lint_editorial import check_editorial
from desktop.authoring.lint_inventory import check_inventory
from desktop.authoring.lint_pages import check_pages
from desktop.authoring.lint_passages import check_passages
from desktop.authoring.lint_question_bank import check_question_bank
from desktop.authoring.lint_questions import check_questions
from desktop.authoring.lint_scenarios import check_scenarios
from desktop.authoring.lint_training import check_training
from desktop.authoring.problem import Problem

# Rules that find faults: what they report cannot be built or would mislead.
_FAULT_RULES = (check_pages, check_passages, check_questions, check_scenarios, check_training)
# Editorial rules: what they report can be built, but we do not publish it.
_STRICT_RULES = (check_inventory, check_editorial, check_question_bank)


def check(book: Book, *, strict: bool = False) -> list[Problem]:
    """Return all that is wrong with the content, by file and line.

    Editorial rules need content without faults; with faults only those are returned.
    """
    problems = list(book.problems)
    for rule in _FAULT_RULES:
        problems.extend(rule(book))
    if strict and not problems:
        for rule in _STRICT_RULES:
            problems.extend(rule(book))
    return sorted(set(problems), key=lambda p: (str(p.path), p.line, p.message))
