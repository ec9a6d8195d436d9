/** What is asked and decided about proposals to join and to split. */
import { get, route, send } from "./asking";
import type { ProposalsDone, ProposalsListed } from "./records";

export const readProposals = (
	asked: { kind: readonly string[]; offset: number; limit: number },
	signal?: AbortSignal,
) => get<ProposalsListed>(route("proposals", { ...asked }), signal);
export const acceptProposals = (keys: readonly string[]) =>
	send<ProposalsDone>("POST", route("proposals/accept"), { keys });
export const rejectProposals = (keys: readonly string[]) =>
	send<ProposalsDone>("POST", route("proposals/reject"), { keys });
