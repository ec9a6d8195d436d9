/** What is asked about questions and their matrices, and what a person writes into them. */
import { get, route, send } from "./asking";
import type { EstimateGiven, ExhibitGiven, Matrix, QuestionsListed, Said, Worth } from "./records";

const MOST = 200;
export const readQuestions = (signal?: AbortSignal) =>
	get<QuestionsListed>(route("questions", { limit: MOST }), signal);
export const readMatrix = (question: string, signal?: AbortSignal) =>
	get<Matrix>(route(`questions/${question}`), signal);
export const tableOfMatrix = (question: string): string =>
	route(`questions/${question}/matrix.csv`);
export const ask = (words: string) => send<Matrix>("POST", route("questions"), { words });
export const dropQuestion = (question: string) =>
	send<QuestionsListed>("DELETE", route(`questions/${question}`));
export const suppose = (question: string, words: string) =>
	send<Matrix>("POST", route(`questions/${question}/hypotheses`), { words });
export const dropHypothesis = (question: string, hypothesis: string) =>
	send<Matrix>("DELETE", route(`questions/${question}/hypotheses/${hypothesis}`));
export const estimate = (question: string, hypothesis: string, given: EstimateGiven) =>
	send<Matrix>("PUT", route(`questions/${question}/hypotheses/${hypothesis}/judgement`), given);
export const addExhibit = (question: string, given: ExhibitGiven) =>
	send<Matrix>("POST", route(`questions/${question}/evidence`), given);
export const dropExhibit = (question: string, evidence: string) =>
	send<Matrix>("DELETE", route(`questions/${question}/evidence/${evidence}`));
export const valueExhibit = (question: string, evidence: string, worth: Worth) =>
	send<Matrix>("PUT", route(`questions/${question}/evidence/${evidence}/worth`), worth);
export const signExhibit = (question: string, said: Said) =>
	send<Matrix>("PUT", route(`questions/${question}/signs`), said);
