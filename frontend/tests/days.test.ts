import { expect, test } from "vitest";
import { dayInWords } from "../src/days";

test("a day in words, whatever the time zone of the machine", () => {
	expect(dayInWords("2023-09-07")).toBe("7 Sep 2023");
	expect(dayInWords("2000-01-01")).toBe("1 Jan 2000");
	expect(dayInWords("soon")).toBe("soon");
});
