/**
 * Text of documents, file names included, made safe to show.
 *
 * Svelte escapes markup; what remains are characters that make a line read otherwise than it is
 * written: control codes, and the marks that reverse or isolate the direction of writing (Unicode
 * Standard Annex 9, explicit formatting). Each becomes U+FFFD, one for one, so that every offset
 * into the text still holds and a reader sees that something stood there.
 */
const DECEIVING =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control codes are what is looked for
	/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Replace deceiving characters in every string of a value that came as JSON, keys included. */
export function harmless<T>(value: T): T {
	return pass(value) as T;
}

function pass(value: unknown): unknown {
	if (typeof value === "string") return value.replace(DECEIVING, "\ufffd");
	if (Array.isArray(value)) return value.map(pass);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [pass(key) as string, pass(inner)]),
	);
}
