/** Days as people write them. */

const months = new Intl.DateTimeFormat("en-US", { month: "short", timeZone: "UTC" });

/** Write an ISO day in words, as 7 Sep 2023; what is none stays as it is. */
export function dayInWords(day: string): string {
	const at = new Date(`${day}T00:00:00Z`);
	if (Number.isNaN(at.getTime())) return day;
	return `${at.getUTCDate()} ${months.format(at)} ${at.getUTCFullYear()}`;
}
