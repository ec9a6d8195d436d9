/** What is asked about the verification register, and what a person found. */
import type { RegisterAddress } from "../registering";
import { get, route, send } from "./asking";
import type { CheckGiven, DecisionSeen, RegisterListed, RegisterPage } from "./records";

const some = (value: string): readonly string[] => (value === "" ? [] : [value]);
const ofRegister = ({ name, kind, state, answered, sort }: RegisterAddress) => ({
	name,
	kind: some(kind),
	state: some(state),
	answered: answered === "1" ? "true" : "",
	sort,
});
export const readRegister = (
	asked: RegisterAddress,
	offset: number,
	limit: number,
	signal?: AbortSignal,
) => get<RegisterListed>(route("register", { ...ofRegister(asked), offset, limit }), signal);
export const tableOfRegister = (asked: RegisterAddress): string =>
	route("register.csv", ofRegister(asked));
export const readDetail = (key: string, signal?: AbortSignal) =>
	get<RegisterPage>(route("register/detail", { key }), signal);
export const checkDetail = (given: CheckGiven) =>
	send<RegisterPage>("POST", route("register/checks"), given);
export const takeCheckBack = (decision: number) =>
	send<DecisionSeen>("DELETE", route(`register/checks/${decision}`));
