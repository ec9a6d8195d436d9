/** A mail's page as its reader wrote it: the headers people look at, a blank line, the body. */

export interface Header {
	name: string;
	value: string;
	/** Where the value stands in the page's text (UTF-16 units). */
	start: number;
	end: number;
}

export interface MailText {
	headers: Header[];
	/** Where the body begins. */
	body: number;
}

const HEADER = /^(From|To|Cc|Bcc|Date|Subject): ?(.*)$/;

/** Part a mail's text into its headers and its body. A text without headers is all body. */
export function mailText(text: string): MailText {
	const headers: Header[] = [];
	let at = 0;
	for (const line of text.split("\n")) {
		const [, name, value = ""] = HEADER.exec(line) ?? [];
		if (name === undefined) break;
		headers.push({ name, value, start: at + line.length - value.length, end: at + line.length });
		at += line.length + 1;
	}
	const body = headers.length > 0 && text[at] === "\n" ? at + 1 : Math.min(at, text.length);
	return { headers, body };
}
