/** In what two appear together, in words. */
import type { TieSeen } from "../../api";
import { say } from "../../messages";

const KINDS = ["items", "deals", "meetings"] as const;

/** Say it: "14 items, 5 meetings". */
export const shares = (tie: Pick<TieSeen, (typeof KINDS)[number]>): string =>
	KINDS.filter((kind) => tie[kind] > 0)
		.map((kind) => say(`network.${kind}`, { n: tie[kind] }))
		.join(", ");
