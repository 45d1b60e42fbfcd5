"""Every sentence the phone page shows, in one table; `qt/phone_words.py` has it translated."""

import json
from collections.abc import Mapping
from typing import NamedTuple

CONTEXT = "PhonePage"
"""Where the sentences stand among the translations of the program."""

ENGLISH = {
    "page_title": "Workshop",
    "pin_title": "Join the workshop",
    "pin_label": "PIN on the screen (6 digits)",
    "pin_go": "Continue",
    "pin_wrong": "This PIN is not right. Look at the screen and try again.",
    "pin_wait": "Too many wrong PINs. Seconds to wait: {seconds}. Then try again.",
    "name_title": "Who are you?",
    "name_label": "Your name, or a nickname",
    "name_hint": "Everybody in the room can see it. Nothing else about you is stored.",
    "name_hint_anonymous": "You may leave it empty.",
    "name_go": "Join",
    "name_taken": "Somebody here has this name. Choose another one.",
    "name_missing": "Please type a name.",
    "team_label": "Your team",
    "team_none": "No team",
    "full": "The session is full. Please tell the trainer.",
    "hello": "You are in, {name}.",
    "hello_anonymous": "You are in. Your number is {number}.",
    "in_team": "Team: {team}",
    "lobby": "Wait for the first question. Your screen may turn off.",
    "question": "Question {place} of {of}",
    "again": "Asked again: think about it and answer once more",
    "choose_one": "Choose one. You can change it until the question is closed.",
    "choose_several": "Choose all that are right, then send.",
    "choose_opinion": "Choose what you think. Nothing is right or wrong.",
    "put_in_order": "Put these in order with the arrows, then send.",
    "find_partner": "Choose a partner for each line, then send.",
    "type_answer": "Type your answer, then send.",
    "type_number": "Type a number, then send.",
    "choose_here": "Choose …",
    "up": "Move up: {text}",
    "down": "Move down: {text}",
    "send": "Send my answer",
    "send_again": "Send the changed answer",
    "sending": "Sending …",
    "kept": "Your answer is saved. You can still change it.",
    "not_kept": "Your answer could not be saved. Please send it again.",
    "not_number": "This is not a number. Type it in digits, then send it again.",
    "too_late": "The question was closed before your answer arrived.",
    "closed": "The question is closed.",
    "closed_without": "The question is closed. You did not answer.",
    "your_answer": "Your answer: {answer}",
    "discussion": "Talk about it with your neighbours.",
    "right": "That is right.",
    "partly": "Partly right.",
    "wrong": "Not right.",
    "no_answer": "You did not answer this one.",
    "thanks": "Thank you for your opinion.",
    "right_answer": "Right answer",
    "mark_right": "right",
    "mark_yours": "yours",
    "people": "chosen by {count}",
    "points": "Points so far: {points}",
    "place": "Place {rank} of {people}",
    "ended": "The session is over. Thank you for taking part.",
    "final": "Your points: {points}. Place {rank} of {people}.",
    "removed": "The trainer removed you from the session. If that is a mistake, tell the trainer,"
    " then reload this page.",
    "connecting": "Connecting …",
    "offline": "No connection to the trainer’s computer. This page tries again by itself.",
    "offline_help": "Check that your phone is in the same Wi-Fi as the trainer’s computer."
    " What you sent before is safe.",
    "moved": "Does the screen show another address now? Type it here to go on as the same person:",
    "moved_go": "Go there",
    "elsewhere": "You opened this session in another window. Go on there, or reload this page.",
    "old_browser": "This browser is too old for the workshop. Please answer on paper"
    " or with a neighbour.",
}

LABELS = {"true-false": ("True", "False"), "sort": ("Do", "Don’t")}
"""What stands for the two sides of questions that have no options of their own."""


class PhoneWords(NamedTuple):
    """All that phones show, in one language."""

    language: str
    sentences: Mapping[str, str]
    labels: Mapping[str, tuple[str, str]]


IN_ENGLISH = PhoneWords("en", ENGLISH, LABELS)

LEFT_TO_RIGHT, RIGHT_TO_LEFT = "ltr", "rtl"
_RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}


def direction_of(language: str) -> str:
    """Return which way a language is written."""
    return RIGHT_TO_LEFT if language.partition("-")[0] in _RIGHT_TO_LEFT else LEFT_TO_RIGHT


def script(words: PhoneWords) -> bytes:
    """Return the table as a script of its own that the page loads."""
    way = {"language": words.language, "direction": direction_of(words.language)}
    table = {**ENGLISH, **words.sentences, **way}
    return f"var WORDS = {json.dumps(table, sort_keys=True, separators=(',', ':'))};\n".encode()
