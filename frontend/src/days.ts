/** Days as people write them. */

const written = new Intl.DateTimeFormat("en-GB", {
	day: "numeric",
	month: "short",
	year: "numeric",
	timeZone: "UTC",
});

/** Write an ISO day in words; what is none stays as it is. */
export function dayInWords(day: string): string {
	const at = new Date(`${day}T00:00:00Z`);
	return Number.isNaN(at.getTime()) ? day : written.format(at);
}
