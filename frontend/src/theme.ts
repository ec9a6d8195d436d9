/** Light or dark: as the system, or as a person chose on this machine. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
const KEPT = "stemma.theme";

/** Return the chosen theme; a browser that keeps nothing follows the system. */
export function chosen(): Theme {
	try {
		return THEMES.find((one) => one === localStorage.getItem(KEPT)) ?? "system";
	} catch {
		return "system";
	}
}

/** Show a theme and keep the choice where the browser allows it. */
export function choose(theme: Theme): void {
	const root = document.documentElement;
	if (theme === "system") delete root.dataset.theme;
	else root.dataset.theme = theme;
	try {
		localStorage.setItem(KEPT, theme);
	} catch {
		// A browser that refuses to keep it still shows it until the page is closed.
	}
}
