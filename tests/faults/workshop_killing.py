"""Kill a program that hosts a workshop, in each state of a session, and look at what it left."""

import asyncio
import contextlib
import random
import sys
from pathlib import Path
from typing import NamedTuple

from websockets.exceptions import ConnectionClosed, InvalidHandshake

from desktop.domain.workshop.events import Answer, PersonId
from desktop.domain.workshop.keeping import SessionId
from desktop.domain.workshop.session import Session
from desktop.services.workshop_archive import WorkshopArchive
from desktop.storage.profile_store import ProfileStore
from tests.unit.workshop.desk import Phone

COURSE = ("ask", "close", "discuss", "again", "close", "reveal")
"""The states a session goes through, again and again; the lobby comes before."""
PHONES = 6


class Tally(NamedTuple):
    """What was seen over many kills."""

    kills: int = 0
    acknowledged: int = 0
    """Answers."""
    deeds: int = 0
    """Deeds of the trainer that were said to be done."""
    lost_answers: int = 0
    lost_deeds: int = 0
    lost_people: int = 0
    damaged: int = 0

    def __add__(self, other: "Tally") -> "Tally":  # type: ignore[override]
        return Tally(*(a + b for a, b in zip(self, other, strict=True)))


class Person:
    """Somebody with a phone, who remembers what was acknowledged."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.token = ""
        self.id = 0
        self.sure: dict[int, Answer] = {}
        self.unsure: dict[int, set[Answer]] = {}
        self.acknowledged = 0
        self.wrong_seat = False

    async def take_part(self, netloc: str, pin: str, chance: random.Random) -> None:
        """Answer whatever is asked, until the other side is gone."""
        with contextlib.suppress(ConnectionClosed, OSError, TimeoutError, InvalidHandshake):
            phone = await Phone.call(netloc, local_addr=(f"127.0.1.{1 + self.number}", 0))
            if self.token:
                await phone.say("back", token=self.token)
                own = await phone.hear("own")
                self.wrong_seat |= own["number"] != self.id
            else:
                own = await phone.join(f"Person {self.number}", pin=pin)
                self.token, self.id = phone.token, own["number"]
            scene = next(m for m in reversed(phone.heard) if m["t"] == "scene")
            while True:
                if scene["stage"] == "open":
                    await self._answer(phone, scene["round"], chance)
                scene = await phone.hear("scene")

    async def _answer(self, phone: Phone, round_number: int, chance: random.Random) -> None:
        for serial in range(3):
            answer = (chance.randrange(2),)
            self.unsure.setdefault(round_number, set()).add(answer)
            reply = await phone.give(round_number, list(answer), serial)
            if reply["t"] != "kept":
                return
            self.sure[round_number] = answer
            self.unsure[round_number] = set()
            self.acknowledged += 1

    def lost(self, session: Session) -> int:
        """Return how many acknowledged answers are not there, or are others."""
        count = 0
        for round_number, answer in self.sure.items():
            given = session.rounds[round_number - 1].answers.get(PersonId(self.id))
            allowed = {answer, *self.unsure.get(round_number, ())}
            count += given is None or given.answer not in allowed
        return count


class Life:
    """One run of the program, from its start to its sudden end."""

    def __init__(self, folder: Path, session: str, people: list[Person], seed: int) -> None:
        self.session = session
        self.deeds = 0
        self.stage, self.round = "", 0
        self._folder, self._people = folder, people
        self._chance = random.Random(seed)

    async def live(self, deeds: tuple[str, ...]) -> None:
        """Start, do some deeds, and be killed in or after the last of them."""
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.faults.workshop_driver", str(self._folder), self.session,
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        )  # fmt: skip
        assert process.stdin is not None
        assert process.stdout is not None
        word, self.session, netloc, pin = (await process.stdout.readline()).decode().split()
        assert word == "ready"
        talking = [
            asyncio.create_task(person.take_part(netloc, pin, self._chance))
            for person in self._people
        ]
        await asyncio.sleep(self._chance.uniform(0.05, 0.2))
        for deed in deeds:
            process.stdin.write(f"{deed}\n".encode())
            if deed is deeds[-1] and self._chance.random() < 0.5:
                break
            self._hear(await process.stdout.readline())
            await asyncio.sleep(self._chance.uniform(0, 0.06))
        await asyncio.sleep(self._chance.uniform(0, 0.03))
        process.kill()
        rest = await process.stdout.read()
        for line in rest.splitlines():
            self._hear(line)
        await process.wait()
        await asyncio.gather(*talking)
        await Phone.hang_up()

    def _hear(self, line: bytes) -> None:
        word, stage, number = line.decode().split()
        assert word == "done"
        self.stage, self.round = stage, int(number)
        self.deeds += 1


def kill_many(folder: Path, kills: int, seed: int = 0) -> Tally:
    """Kill so many programs on one session; each resumes where the one before was cut off."""
    total = Tally()
    people = [Person(number) for number in range(PHONES)]
    session, place = "", 0
    for number in range(kills):
        # The first dies in the lobby, then each state has its turn.
        step = 0 if number == 0 else 1
        deeds = tuple(COURSE[(place + n) % len(COURSE)] for n in range(step))
        life = Life(folder, session, people, seed + number)
        asyncio.run(life.live(deeds))
        session = life.session
        tally, found = _look(folder, session, people, life)
        total += tally
        place = _place_of(found)
    return total


def _look(folder: Path, session: str, people: list[Person], life: Life) -> tuple[Tally, Session]:
    with contextlib.closing(ProfileStore(folder)) as store:
        is_sound = store.check().is_sound
        found, damaged, _ = WorkshopArchive(store).load(SessionId(session))
    known = {person.id for person in people if person.id}
    tally = Tally(
        1,
        sum(person.acknowledged for person in people),
        life.deeds,
        sum(person.lost(found) for person in people),
        int(len(found.rounds) < life.round),
        len(known - set(found.people)) + sum(person.wrong_seat for person in people),
        int(not is_sound) + damaged,
    )
    for person in people:
        person.acknowledged = 0
    return tally, found


def _place_of(session: Session) -> int:
    """Return which step of the course comes next."""
    stage = session.stage.value
    if stage == "lobby":
        return 0
    is_second = len(session.rounds) % 2 == 0
    return {"open": 1, "closed": 2, "discussion": 3, "revealed": 0}[stage] + (
        3 if is_second and stage in ("open", "closed") else 0
    )
