/** Which `lang` a quote is set with, so that Han characters get the forms of their language. */

/**
 * Guess the language tag from the script alone, for quotes whose page's language is not at hand.
 *
 * Only what changes how letters are drawn is told apart: kana means Japanese, hangul Korean, other
 * Han characters Chinese. For everything else there is no tag, because none is known.
 */
export function drawnAs(text: string): string | undefined {
	if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return "ja";
	if (/\p{Script=Hangul}/u.test(text)) return "ko";
	if (/\p{Script=Han}/u.test(text)) return "zh-Hans";
	return undefined;
}
