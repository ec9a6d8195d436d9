"""Bringing results to rest: one answer of a worker becomes rows, tasks and a line of custody.

Each function runs inside the caller's transaction, so that a result, what it makes due and its line
in the chain become durable together or not at all.
"""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

import apsw

from stemma.model.contents import Appearance
from stemma.model.findings import Checked
from stemma.model.outcomes import Judged
from stemma.model.places import Digest
from stemma.model.problems import Problem, Reason
from stemma.model.readings import PageReading, PageText
from stemma.model.work import (
    Broken,
    Done,
    ExamineDone,
    ExtractDone,
    IndexDone,
    Lost,
    ReadDone,
    RecogniseDone,
    StoredChild,
    TabulateDone,
)
from stemma.pipeline import extraction, plan, spool, tabulation
from stemma.sandbox.protocol import Head
from stemma.store import (
    contents,
    custody,
    examining,
    index,
    mail_keys,
    marks,
    mentions,
    queue,
    readings,
    remarks,
    removing,
    rulings,
    tables,
    written,
)
from stemma.store.files import Files
from stemma.toolkit import outcomes
from stemma.toolkit.analysis import VERSION as ANALYSER

_WORTH_A_SECOND_TRY = frozenset(
    {Reason.CRASHED, Reason.LIMIT_MEMORY, Reason.LIMIT_TIME, Reason.PROTOCOL}
)
_TRIES = 3
"""How often an order is tried that its worker does not survive."""


class Results:
    """Stores answers into one case."""

    def __init__(
        self,
        db: apsw.Connection,
        files: Files,
        environment: plan.Fingerprints,
        checks: Mapping[str, int] = MappingProxyType({}),
    ) -> None:
        """Write to an open database.

        `environment` names what the machine brings to results, `checks` are versions by id.
        """
        self._db, self._files, self._environment = db, files, environment
        self._checks = checks

    def store(self, answer: Done) -> None:
        """Store one answer, whatever it is of."""
        match answer:
            case ReadDone():
                self.read(answer)
            case RecogniseDone():
                self.recognised(answer)
            case IndexDone() | ExtractDone() | TabulateDone():
                self.of_texts(answer)
            case ExamineDone():
                self.examined(answer)
            case Lost():
                self.lost(answer.key, answer.token)
            case Broken():
                pass  # the machine's fault: it stays due

    def read(self, done: ReadDone) -> None:
        """Store a reading; a failure that may not repeat is tried once more, with more budget."""
        if self._try_again(done.key, done.token, done.problem):
            return
        if queue.finish(self._db, done.key, done.token, _state(done.problem)):
            spooled = spool.read(self._files.spool / done.spool) if done.spool else iter(())
            self._replace(done, spooled)

    def recognised(self, done: RecogniseDone) -> None:
        """Store what OCR made of a page; the layer's text, if any, stays beside it."""
        if self._try_again(done.key, done.token, done.problem):
            return
        if queue.finish(self._db, done.key, done.token, _state(done.problem)):
            self._settle(done)

    def _settle(self, done: RecogniseDone) -> None:
        page = readings.page(self._db, done.content, done.page)
        if page is None:
            return
        texts = readings.texts(self._db, done.content, done.page)
        old = [each.id for each in texts if each.text.text_from == "ocr"]
        index.remove(self._db, old)
        self._db.executemany("DELETE FROM page_text WHERE id = ?", [(each,) for each in old])
        layer = next((each for each in texts if each.text.text_from == "layer"), None)
        found = done.text if done.text is not None and done.text.text.strip() else None
        number = (
            None if found is None else readings.put_text(self._db, done.content, done.page, found)
        )
        before = None if layer is None else layer.text
        if page.outcome == "text":  # recognised only to be compared: nothing of the page changes
            judged, leading = Judged("text"), page.leading
        else:
            judged = self._judged(done, before, found)
            leading = number if judged.outcome == "ocr" else None if layer is None else layer.id
        readings.settle_page(
            self._db,
            page,
            judged,
            leading=leading,
            turn=page.turn if page.outcome == "text" else done.turn,
            environment=self._environment.recognise,
        )
        written.settle_all(self._db, done.content, done.page)
        custody.append(
            self._db,
            "recognised",
            {
                "content": done.content,
                "page": done.page,
                "outcome": judged.outcome,
                "pixels": done.pixels,
                "text": None if found is None else readings.text_hash(found.text),
                "words": None if found is None else readings.words_hash(found.words.pack()),
                "maker": None if found is None else found.maker,
            },
        )
        plan.add_examine_if_read(self._db, done.content, self._environment.examine)

    def _judged(
        self, done: RecogniseDone, before: PageText | None, found: PageText | None
    ) -> Judged:
        """Judge a page whose picture was read, and store what was done to it and its lines."""
        judged = outcomes.by_recognition(before, found, done.problem, ink=done.ink)
        done_to_it = list(done.remarks)
        reason = outcomes.doubt(remarks.of_page(self._db, done.content, done.page))
        if before is not None and found is not None and reason is not None:
            judged, remark = outcomes.by_comparison(before, found, reason, judged.problem)
            done_to_it.append(remark)
        remarks.put(self._db, done.content, done.page, "recognise", done_to_it)
        if done.rulings:
            rulings.put(self._db, done.content, done.page, done.rulings)
            tables.redo(self._db, done.content, done.page)
        return judged

    def examined(self, done: ExamineDone) -> None:
        """Store how every check ended on a content."""
        if queue.finish(self._db, done.key, done.token, "done"):
            marks.replace(self._db, done.content, done.marks)
            self._examined(done.content, done.runs)

    def _examined(self, content: Digest, runs: Sequence[Checked]) -> None:
        ground = examining.ground(self._db, content, self._environment.examine)
        result = examining.replace(self._db, content, ground, runs, self._checks)
        custody.append(
            self._db,
            "examined",
            {
                "content": content,
                "checks": len(runs),
                "observations": sum(len(run.observed) for run in runs),
                "could_not_run": [run.check for run in runs if run.state == "could_not_run"],
                "result": result,
            },
        )

    def of_texts(self, done: IndexDone | ExtractDone | TabulateDone) -> None:
        """Put analysed texts into the index, or store the values or the tables of texts."""
        match done:
            case IndexDone():
                for number, columns in done.columns:
                    index.put(self._db, number, columns)
                readings.mark_indexed(self._db, [number for number, _ in done.columns], ANALYSER)
            case ExtractDone():
                for number, rows in done.mentions:
                    mentions.put(self._db, number, rows, extraction.version())
            case TabulateDone():
                for number, found in done.tables:
                    tables.put(self._db, number, found, tabulation.VERSION)

    def lost(self, key: str, token: int) -> None:
        """Deal with an order that a worker died over: try again, three times in all."""
        if queue.losses(self._db, key) < _TRIES - 1:
            queue.finish(self._db, key, token, "ready")
        else:
            self._give_up(key, token, Problem(Reason.CRASHED, "worker"))

    def refuse(self, key: str, token: int) -> None:
        """Deal with an answer that does not fit the case: try once more, then give up."""
        problem = Problem(Reason.PROTOCOL)
        if not self._try_again(key, token, problem):
            self._give_up(key, token, problem)

    def _give_up(self, key: str, token: int, problem: Problem) -> None:
        row = self._db.execute("SELECT stage, content, page FROM task WHERE key = ?", (key,)).get
        if row is None or not queue.finish(self._db, key, token, "failed"):
            return
        stage, content, page = row
        if stage == "examine":
            lost = (
                Checked(check=name, state="could_not_run", reason="crashed")
                for name in sorted(self._checks)
            )
            self._examined(content, tuple(lost))
            return
        if stage == "recognise":
            self._settle(
                RecogniseDone(key=key, token=token, content=content, page=page, problem=problem)
            )
            return
        done = ReadDone(
            key=key,
            token=token,
            content=content,
            spool="",
            problem=problem,
            level="",
            cpu_seconds=0.0,
        )
        self._replace(done, iter(()))

    def _try_again(self, key: str, token: int, problem: Problem | None) -> bool:
        if problem is None or problem.reason not in _WORTH_A_SECOND_TRY:
            return False
        if queue.losses(self._db, key):
            return False
        return queue.finish(self._db, key, token, "ready")

    def _replace(self, done: ReadDone, spooled: Iterator[spool.Spooled]) -> None:
        """Put a content's reading in the place of an older one."""
        content = done.content
        index.remove(self._db, _machine_texts(self._db, content))
        readings.clear(self._db, content)
        remarks.clear(self._db, content)
        rulings.clear(self._db, content)
        marks.replace(self._db, content, ())
        mail_keys.clear(self._db, content)
        queue.forget(self._db, content, "recognise")
        queue.forget(self._db, content, "examine")
        head = Head(reader="", version=0, media_type="application/octet-stream")
        pages = children = 0
        home = _Home(self._db, content)
        for record in spooled:
            if isinstance(record, Head):
                head = record
            elif isinstance(record, PageReading):
                pages += 1
                self._add_page(content, record)
            else:
                children += 1
                self._add_child(home, record)
        for number in range(pages + 1, (head.page_count or 0) + 1):
            pages = number
            missing = done.problem or Problem(Reason.DAMAGED)
            self._add_page(content, PageReading(number=number, problem=missing))
        self._conclude(done, head, pages, children)

    def _add_page(self, content: Digest, page: PageReading) -> None:
        judged = outcomes.by_reading(page)
        readings.put_page(self._db, content, page, judged)
        if page.raw is not None:
            readings.put_text(self._db, content, page.number, page.raw)
        remarks.put(self._db, content, page.number, "read", page.remarks)
        rulings.put(self._db, content, page.number, page.rulings)
        if page.text is not None:
            mail_keys.put(self._db, content, page.text.text)
        written.settle_all(self._db, content, page.number)
        if judged.outcome == "pending":
            plan.add_recognise(self._db, content, page.number, self._environment.recognise)

    def _add_child(self, home: "_Home", child: StoredChild) -> None:
        if removing.is_removed(self._db, child.content):
            self._files.drop_blob(child.content)
            return
        new = contents.add_content(self._db, child.content, child.size, "blobs", home.depth + 1)
        for collection in home.collections:
            contents.add_appearance(
                self._db,
                Appearance(
                    content=child.content,
                    collection=collection,
                    kind=child.kind,
                    container=home.content,
                    path=bytes.fromhex(child.path_hex),
                    shown=child.shown,
                ),
            )
            if not new:
                contents.spread_children(self._db, child.content, collection)
        custody.append(
            self._db,
            "unpacked",
            {
                "content": child.content,
                "size": child.size,
                "from": home.content,
                "path": child.shown,
            },
        )
        kept = contents.kept_in(self._db, child.content)
        if kept is not None and kept[0] == "originals":
            self._files.drop_blob(child.content)
        if new:
            plan.add_read(self._db, child.content, self._environment.read)

    def _conclude(self, done: ReadDone, head: Head, pages: int, children: int) -> None:
        stored = readings.StoredReading(
            content=done.content,
            media_type=head.media_type,
            reader=head.reader,
            reader_version=head.version,
            title=head.title,
            properties=dict(head.properties),
            moments=dict(head.moments),
            pages=pages,
            children=children,
            problem=done.problem,
            level=done.level,
            environment=self._environment.read,
            result=Digest(""),
        )
        readings.put_reading(self._db, stored)
        result = readings.seal(self._db, done.content)
        custody.append(
            self._db,
            "failed" if _is_failure(done.problem) else "read",
            {
                "content": done.content,
                "reader": head.reader,
                "version": head.version,
                "pages": pages,
                "children": children,
                "problem": None if done.problem is None else done.problem.reason,
                "sandbox": done.level,
                "result": result,
            },
        )
        plan.add_examine_if_read(self._db, done.content, self._environment.examine)


class _Home:
    """A container as its children need to know it."""

    def __init__(self, db: apsw.Connection, content: Digest) -> None:
        self.content = content
        kept = contents.kept_in(db, content)
        self.depth = 0 if kept is None else kept[2]
        self.collections = list(
            dict.fromkeys(seen.collection for seen in contents.appearances(db, content))
        )


def _machine_texts(db: apsw.Connection, content: Digest) -> Sequence[int]:
    rows = db.execute(
        "SELECT id FROM page_text WHERE content = ? AND text_from NOT IN ('person', 'translation')",
        (content,),
    )
    return [number for (number,) in rows]


def _state(problem: Problem | None) -> Literal["done", "failed"]:
    return "failed" if _is_failure(problem) else "done"


def _is_failure(problem: Problem | None) -> bool:
    """Tell whether the queue gave a unit up, as opposed to finding out why it has no text."""
    return problem is not None and problem.reason in _WORTH_A_SECOND_TRY
