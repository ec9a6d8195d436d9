/** What is asked about replies, and what a person writes down. */
import type { RepliesAddress } from "../replying";
import { get, route, send } from "./asking";
import type { InquiryGiven, InquirySeen, RepliesListed, ReplyGiven } from "./records";

const ofReplies = ({ name, state, sort }: RepliesAddress) => ({
	name,
	state: state === "" ? [] : [state],
	sort,
});
export const readReplies = (
	asked: RepliesAddress,
	offset: number,
	limit: number,
	signal?: AbortSignal,
) => get<RepliesListed>(route("replies", { ...ofReplies(asked), offset, limit }), signal);
export const tableOfReplies = (asked: RepliesAddress): string =>
	route("replies.csv", ofReplies(asked));
export const askForReply = (given: InquiryGiven) =>
	send<InquirySeen>("POST", route("replies"), given);
export const changeInquiry = (key: string, given: InquiryGiven) =>
	send<InquirySeen>("PUT", route(`replies/${key}`), given);
export const dropInquiry = (key: string) => send<RepliesListed>("DELETE", route(`replies/${key}`));
export const answerInquiry = (key: string, given: ReplyGiven) =>
	send<InquirySeen>("PUT", route(`replies/${key}/answer`), given);
export const dropReply = (key: string) =>
	send<InquirySeen>("DELETE", route(`replies/${key}/answer`));
