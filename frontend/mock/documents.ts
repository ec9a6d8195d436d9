/** The invented documents of the mock case. No name stands for anybody or anything real. */
import type { Collection, DocumentSeen, Failure } from "../src/api/records.ts";
import { FICTION, type Line, type MockPage } from "./pages.ts";

export interface MockDocument {
	seen: DocumentSeen;
	pages: readonly MockPage[];
	collection: Collection;
}

/** A hash that is none: the number of the document, written 64 digits long. */
const hash = (number: number): string =>
	(number * 2654435761).toString(16).padStart(10, "0").repeat(7).slice(0, 64);

const clause = (number: number): Line[] => [
	{
		text: `${number}. Продавец обязуется поставить, а Покупатель принять и оплатить следующее`,
		gap: 8,
	},
	{ text: "Имущество (цены в северийских кронах, порт Сель), в сроки, которые указаны" },
	{ text: "в Приложении № 5, и согласно техническим условиям Продавца." },
];

const RUSSIAN: Line[] = [
	{ text: "Приложение № 2", x: 420 },
	{ text: "к Контракту № 24-117/ЛХ", x: 382 },
	{ text: "от «14» марта 2023 г.", x: 398 },
	{ text: "СПЕЦИФИКАЦИЯ И ЦЕНЫ", size: 14, bold: true, x: 200, gap: 16 },
	{ text: "Настоящее Приложение составлено между ГУП «Северспецпоставка», Северийская", gap: 10 },
	{ text: "Конфедерация, именуемым в дальнейшем «Продавец», в лице генерального" },
	{ text: "директора Гранина Льва Аркадьевича, и Компанией по импорту оборудования" },
	{ text: "«Ланьхай», именуемой в дальнейшем «Покупатель»." },
	...clause(1),
	{ text: "2. Общая стоимость Имущества и услуг составляет 193 810 000,00 (сто девяносто", gap: 8 },
	{ text: "три миллиона восемьсот десять тысяч) северийских крон." },
	{ text: "3. Подготовка личного состава Покупателя проводится в учебном центре", gap: 8 },
	{ text: "Продавца в срок с 1 сентября по 20 декабря 2023 г." },
	{ text: "4. Продавец передаёт Покупателю комплект документации на китайском языке", gap: 8 },
	{ text: "согласно Приложению № 5 и технологию ремонта согласно Приложению № 7." },
	{ text: "ПРОДАВЕЦ", gap: 40 },
	{ text: "____________________ Л. А. Гранин", gap: 22 },
	{ text: "ПОКУПАТЕЛЬ", gap: 20 },
	{ text: "____________________ Шэнь Хуайгу", gap: 22 },
];
const CHINESE: Line[] = [
	{ text: "附件二", x: 440 },
	{ text: "规格与价格", size: 15, bold: true, x: 258, gap: 18 },
	{ text: "国营单一制企业“北方特供”（以下简称“卖方”），由总经理格拉宁", gap: 12 },
	{ text: "代表，与澜海装备进口公司（以下简称“买方”）订立本附件。" },
	{ text: "一、卖方应交付，买方应接收并支付下列物资（价格以北国克朗计）：", gap: 10 },
	{ text: "二、物资和服务的总价为 193 810 000,00 北国克朗。", gap: 10 },
	{ text: "三、买方人员的培训于 2023 年 9 月 1 日至 12 月 20 日在卖方培训中心进行。", gap: 10 },
	{ text: "四、卖方应按照附件五交付中文技术资料，并按照附件七转让维修技术。", gap: 10 },
	{ text: "卖方代表：格拉宁", gap: 60 },
	{ text: "买方代表：沈怀谷", gap: 24 },
];
const ENGLISH: Line[] = [
	{ text: "LANHAI EQUIPMENT IMPORT CO.", size: 14, bold: true },
	{ text: "Ref. LEIC-23/0907", gap: 14 },
	{ text: "Date: 7 September 2023" },
	{ text: "To: General Director Mr L. A. Granin, Severspetspostavka", gap: 12 },
	{ text: "Dear Mr Granin,", gap: 12 },
	{ text: "With reference to Contract No. 24-117/LH we confirm that the first group of", gap: 8 },
	{ text: "trainees arrives in Sel on 30 August. Kindly send the loading list of the first" },
	{ text: "delivery, and tell us when Annex 7 on repair technology is to be handed over." },
	{ text: "Yours faithfully,", gap: 20 },
	{ text: "Shen Huaigu", gap: 30 },
];
const MINUTES: Line[] = [
	{ text: "ПРОТОКОЛ № 6", size: 14, bold: true, x: 232 },
	{ text: "г. Сель, «11» октября 2023 г.", gap: 10 },
	{ text: "Присутствовали:", bold: true, gap: 12 },
	{ text: "от Продавца: Гранин Л. А., генеральный директор; Тихвинский Р. О., главный", gap: 6 },
	{ text: "конструктор; Вележева М. И., переводчик;" },
	{ text: "от Покупателя: г-н Шэнь Хуайгу, директор департамента." },
	{ text: "Постановили: принять к сведению сообщение Гранина о готовности первой", gap: 12 },
	{ text: "партии. Приложение № 7 рассмотреть на следующей встрече." },
];
const MEMO: Line[] = [
	{ text: "Генеральному директору", x: 400 },
	{ text: "Л. А. Гранину", x: 440 },
	{ text: "СЛУЖЕБНАЯ ЗАПИСКА", size: 13, bold: true, gap: 26 },
	{ text: "Служебная записка о порядке передачи технологии ремонта по Контракту", gap: 10 },
	{ text: "№ 24-117/ЛХ. Прошу согласовать перечень чертежей." },
];
const PRESS: Line[] = [
	{ text: "The Harbour Ledger", size: 15, bold: true },
	{ text: "27 September 2024", gap: 6 },
	{
		text: "Leaked papers said to show a repair deal signed by Granin",
		size: 13,
		bold: true,
		gap: 14,
	},
	{ text: "Documents seen by an institute list 37 vehicles and name a director called", gap: 8 },
	{ text: "Granin. The institute hedged: the annex itself is not in the cache." },
];

interface Sketch {
	title: string;
	folder: string;
	type: string;
	pages: readonly MockPage[];
	collection?: Collection;
	properties?: Record<string, string>;
	made?: string;
	problem?: string;
}

function page(lines: readonly Line[], language: string, scan?: string): MockPage {
	if (scan === undefined) return { language, text_from: "layer", lines };
	return { language, text_from: "ocr", lines, paper: scan };
}
const filler = (number: number): MockPage =>
	page(
		[
			{ text: `Лист ${number}`, x: 480 },
			...clause(number),
			...clause(number + 1),
			...clause(number + 2),
		],
		"ru",
	);

const PDF = "application/pdf";
const SKETCHES: readonly Sketch[] = [
	{
		title: "Контракт_24-117_прил2.pdf",
		folder: "Контракты",
		type: PDF,
		pages: [
			...Array.from({ length: 13 }, (_, index) => filler(index + 1)),
			page(RUSSIAN, "ru"),
			...Array.from({ length: 8 }, (_, index) => filler(index + 15)),
		],
		properties: { Producer: "LibreOffice 7.3", Title: "Приложение № 2", Subject: FICTION },
		made: "2023-03-14T09:12:00Z",
	},
	{
		title: "Протокол_6_подп.pdf",
		folder: "Протоколы",
		type: PDF,
		pages: [page(MINUTES, "ru", "#f5f0e0"), filler(2)],
		properties: { Subject: FICTION },
	},
	{
		title: "合同24-117_附件二.pdf",
		folder: "Контракты",
		type: PDF,
		pages: [page(CHINESE, "zh-Hans")],
		properties: { Subject: FICTION },
		made: "2023-03-14T10:40:00Z",
	},
	{
		title: "fax_LEIC-23-0907.tif",
		folder: "mail",
		type: "image/tiff",
		pages: [page(ENGLISH, "en", "#dcdcdc")],
		properties: { Subject: FICTION },
	},
	{
		title: "Служебная_1128.pdf",
		folder: "Разное",
		type: PDF,
		pages: [page(MEMO, "ru")],
		properties: { Subject: FICTION },
	},
	{
		title: "harbour-ledger-0927.html",
		folder: "press",
		type: "text/html",
		pages: [page(PRESS, "en")],
		collection: "coverage",
	},
	{
		title: "Отчёт_исп_2024.zip",
		folder: "Разное",
		type: "application/zip",
		pages: [],
		problem: "asks for a password",
	},
];

function document(sketch: Sketch, index: number): MockDocument {
	const content = hash(index + 1);
	const collection = sketch.collection ?? "cache";
	const path = `${sketch.folder}/${sketch.title}`;
	const seen: DocumentSeen = {
		document: content,
		item: index + 1,
		title: sketch.title,
		media_type: sketch.type,
		reader: sketch.type === PDF ? "pdf" : "image",
		size: 48_213 + index * 7_919,
		pages: sketch.pages.length,
		children: 0,
		problem: sketch.problem === undefined ? null : "locked",
		problem_detail: sketch.problem ?? "",
		contains: [],
		properties: sketch.properties ?? {},
		moments:
			sketch.made === undefined ? {} : { created: { at: sketch.made, zone_known: index === 0 } },
		appearances: [
			{
				content,
				collection,
				kind: "file",
				container: null,
				path: "",
				shown: path,
				modified_ns: null,
			},
		],
		paths: [path],
	};
	return { seen, pages: sketch.pages, collection };
}

export const DOCUMENTS: readonly MockDocument[] = SKETCHES.map(document);

const lost = (path: string, page: number | null, reason: string, remedy: string): Failure => ({
	document: DOCUMENTS.find((one) => path.endsWith(one.seen.title))?.seen.document ?? null,
	path,
	page,
	code: "mock",
	reason,
	remedy,
});

export const FAILURES: readonly Failure[] = [
	lost(
		"Разное/Отчёт_исп_2024.zip",
		null,
		"It asks for a password.",
		"Put the password into a file and name it with --passwords.",
	),
	lost(
		"Разное/скан_117_л12.tif",
		1,
		"The picture is damaged after byte 81920.",
		"Ask for another copy.",
	),
	lost(
		"Разное/приложение7.doc",
		null,
		"LibreOffice is not installed.",
		"Install LibreOffice, then “stemma run”.",
	),
	lost(
		"mail/传真 0419.jpg",
		1,
		"The Chinese text data is not installed.",
		"“stemma doctor” names the package.",
	),
	lost(
		"mail/传真 0419.jpg",
		2,
		"The Chinese text data is not installed.",
		"“stemma doctor” names the package.",
	),
];
