import { expect, test } from "vitest";
import { placed } from "../src/placing";
import { compared } from "../src/viewer/differing";
import { faceOf, kindOf } from "../src/viewer/kinds";
import { lineAt, lineFrom, linesOf, withLine } from "../src/viewer/lines";
import { mailText } from "../src/viewer/mail";
import { HELD, Near, nearPages } from "../src/viewer/pictures";
import { dpiFor, turnedSize } from "../src/viewer/zoom";

test("a line knows its words' room, and a line without words has none", () => {
	const text = "one two\n\nthree";
	const words = placed(text, [
		{ text: "one", box: [0.1, 0.1, 0.2, 0.12], confidence: null },
		{ text: "two", box: [0.3, 0.1, 0.4, 0.13], confidence: null },
		{ text: "three", box: [0.1, 0.3, 0.2, 0.32], confidence: null },
	]);

	const lines = linesOf(text, words);

	expect(lines.map((line) => line.box)).toEqual([
		[0.1, 0.1, 0.4, 0.13],
		null,
		[0.1, 0.3, 0.2, 0.32],
	]);
	expect(lines.map((line) => text.slice(line.start, line.end))).toEqual(["one two", "", "three"]);
	expect([lineAt(lines, 0), lineAt(lines, 9), lineAt(lines, 99)]).toEqual([0, 2, 2]);
	expect([lineFrom(lines, 0, 1), lineFrom(lines, 2, 1), lineFrom(lines, 2, -1)]).toEqual([2, 2, 0]);
});

test("a corrected line stands in the place of the line, and nothing else changes", () => {
	const lines = linesOf("one\ntwo\nthree", []);

	expect(withLine("one\ntwo\nthree", lines[1] as (typeof lines)[1], "zwei")).toBe(
		"one\nzwei\nthree",
	);
});

test("two texts differ in words, not in spaces or line breaks", () => {
	const { one, other, places } = compared("price 6 420 000\nin full", "price 6 920 000 in  full");

	expect(places).toBe(1);
	expect(one.filter((piece) => piece.differs).map((piece) => piece.text)).toEqual(["420"]);
	expect(other.filter((piece) => piece.differs).map((piece) => piece.text)).toEqual(["920"]);
	expect(one.map((piece) => piece.text).join("")).toBe("price 6 420 000\nin full");
});

test("a Han character differs by itself", () => {
	const { one } = compared("第十四号合同", "第十四号合司");

	expect(one.filter((piece) => piece.differs).map((piece) => piece.text)).toEqual(["同"]);
});

test("words that only one text has are one place each run", () => {
	expect(compared("a b c d", "a d").places).toBe(1);
	expect(compared("", "a b").places).toBe(1);
	expect(compared("same", "same").places).toBe(0);
});

test("a mail is parted into its headers and its body", () => {
	const text = "From: Mara <m@x.example>\nDate: Tue, 7 Mar 2023 09:12:00 +0300\n\nTo: all of you";

	const { headers, body } = mailText(text);

	expect(headers.map((one) => [one.name, one.value])).toEqual([
		["From", "Mara <m@x.example>"],
		["Date", "Tue, 7 Mar 2023 09:12:00 +0300"],
	]);
	expect(text.slice(body)).toBe("To: all of you");
	expect(headers.every((one) => text.slice(one.start, one.end) === one.value)).toBe(true);
});

test("a mail without headers is all body", () => {
	expect(mailText("only words")).toEqual({ headers: [], body: 0 });
	expect(mailText("Subject: x")).toMatchObject({ body: 10 });
});

test("each kind of document has the face that suits it, unless another is asked for", () => {
	expect(["application/pdf", "message/rfc822", "text/csv", "text/plain"].map(kindOf)).toEqual([
		"paper",
		"mail",
		"table",
		"flow",
	]);
	expect(faceOf({ face: "own" }, "paper", false)).toBe("picture");
	expect(faceOf({ face: "own" }, "mail", false)).toBe("text");
	expect(faceOf({ face: "picture" }, "mail", false)).toBe("picture");
	expect(faceOf({ face: "own" }, "paper", true)).toBe("text");
	expect(kindOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")).toBe("table");
	expect(kindOf("application/vnd.ms-excel")).toBe("table");
});

test("pictures around a page are held, and the others dropped", () => {
	const log: string[] = [];
	const near = new Near(() => {
		let mine = "";
		return {
			start: (source) => {
				mine = source;
				log.push(`+${source}`);
			},
			drop: () => log.push(`-${mine}`),
		};
	});

	near.hold(["3", "1"]);
	near.hold(["4", "2", "3"]);

	expect(log).toEqual(["+3", "+1", "-1", "+4", "+2"]);
	expect(near.sources.sort()).toEqual(["2", "3", "4"]);
	for (let page = 1; page <= 300; page += 1) near.hold(nearPages(page, 300).map(String));
	expect(near.sources.length).toBeLessThanOrEqual(HELD);
});

test("a page is drawn at the least resolution that is sharp", () => {
	expect(dpiFor(700, 794, 1)).toBe(110);
	expect(dpiFor(794, 794, 2)).toBe(220);
	expect(dpiFor(5000, 794, 2)).toBe(300);
	expect(turnedSize({ width: 2, height: 3 }, 90)).toEqual({ width: 3, height: 2 });
});
