/**
 * Whether letters alone are commands. Who speaks to the machine, or rests a hand on the keys, switches
 * them off; kept in this browser.
 */
const KEPT = "stemma.keys";

/** Return whether single keys are on; a browser that keeps nothing has them on. */
export function singleKeys(): boolean {
	try {
		return localStorage.getItem(KEPT) !== "off";
	} catch {
		return true;
	}
}

/** Switch single keys on or off, and keep it where the browser allows it. */
export function switchSingleKeys(on: boolean): void {
	try {
		localStorage.setItem(KEPT, on ? "on" : "off");
	} catch {
		// A browser that refuses to keep it has them on again when the page is opened anew.
	}
}
