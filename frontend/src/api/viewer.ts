/** What the page viewer asks, and what is written there. */
import { get, route, send } from "./asking";
import { one } from "./index";
import type {
	Correction,
	FilesInside,
	HitsInside,
	PagesListed,
	PageTexts,
	TablePage,
	Thread,
	Translation,
} from "./records";

const page = (document: string, number: number): string => `${one(document)}/pages/${number}`;

export const readPages = (
	document: string,
	asked: { offset: number; limit: number },
	signal?: AbortSignal,
) => get<PagesListed>(route(`${one(document)}/pages`, asked), signal);
export const readHits = (
	document: string,
	asked: { q: string; first: number; offset: number; limit: number },
	signal?: AbortSignal,
) => get<HitsInside>(route(`${one(document)}/hits`, asked), signal);
export const readTexts = (document: string, number: number, signal?: AbortSignal) =>
	get<PageTexts>(route(`${page(document, number)}/texts`), signal);
export const readTable = (document: string, number: number, signal?: AbortSignal) =>
	get<TablePage>(route(`${page(document, number)}/table`), signal);
export const readFiles = (document: string, signal?: AbortSignal) =>
	get<FilesInside>(route(`${one(document)}/files`, { limit: 500 }), signal);
export const readThread = (document: string, signal?: AbortSignal) =>
	get<Thread>(route(`${one(document)}/thread`), signal);

export const writeText = (document: string, number: number, said: Correction) =>
	send<PageTexts>("PUT", route(`${page(document, number)}/text`), said);
export const withdrawText = (document: string, number: number) =>
	send<PageTexts>("DELETE", route(`${page(document, number)}/text`));
export const writeTranslation = (document: string, number: number, said: Translation) =>
	send<PageTexts>("PUT", route(`${page(document, number)}/translation`), said);
export const withdrawTranslation = (document: string, number: number) =>
	send<PageTexts>("DELETE", route(`${page(document, number)}/translation`));
