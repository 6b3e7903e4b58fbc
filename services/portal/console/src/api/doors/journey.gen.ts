/** Written by `npm run client-types` from the OpenAPI document of the service; a test holds both together. */
export interface paths {
    "/api/journey/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 运行情况：就绪、积压、等待与处置记录 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            service: string;
                            ready: boolean;
                            waitingFor: {
                                /** @enum {string} */
                                part: "database" | "broker" | "reference";
                                text: string;
                            }[];
                            lag: number | null;
                            facts: {
                                owed: number;
                                oldestOwedMs: number;
                                parked: number;
                                held: number;
                            } | null;
                            topic: string | null;
                            listensTo: string[];
                            troubles: {
                                topic: string;
                                partition: number;
                                failures: number;
                                /** Format: date-time */
                                since: string;
                                error: string;
                            }[];
                            sweepTroubles: {
                                sweep: string;
                                /** @enum {string} */
                                kind: "stalled" | "failed";
                                found: number | null;
                                /** Format: date-time */
                                since: string;
                            }[];
                            gaps: {
                                topic: string;
                                subject: string;
                                missing: number;
                                held: number;
                                /** Format: date-time */
                                since: string;
                            }[];
                            availableActions: {
                                /** @enum {string} */
                                action: "retry" | "topic-fill" | "read-again";
                                label: string;
                            }[];
                            acts: {
                                act: string;
                                letter: string | null;
                                reason: string | null;
                                actorName: string;
                                /** Format: date-time */
                                beganAt: string;
                                endedAt: string | null;
                                outcome: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journey/operations/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 搁置的事实：原因、脱敏内容与其后等待的数量 */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    key?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            total: number;
                            items: {
                                id: string;
                                topic: string;
                                partition: number;
                                offset: string;
                                key: string;
                                eventId: string | null;
                                type: string | null;
                                subject: string | null;
                                reason: string;
                                attempts: number;
                                /** Format: date-time */
                                parkedAt: string;
                                heldBehind: number;
                                skip: {
                                    reason: string;
                                    askedBy: {
                                        id: string;
                                        name: string;
                                    };
                                    /** Format: date-time */
                                    askedAt: string;
                                } | null;
                                payload: unknown;
                                revision: string;
                                availableActions: {
                                    /** @enum {string} */
                                    action: "skip" | "retry" | "skip-request" | "skip-withdrawal";
                                    label: string;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journey/operations/blocked/{businessId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 该主体是否有事实尚未处理，页面内容可能不全 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            blocked: boolean;
                            waiting: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journey/operations/parked/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重试一条搁置的事实 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                outcome: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journey/operations/parked/{id}/skip-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申请跳过：写明理由，由另一人确认 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journey/operations/parked/{id}/skip-withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回或退回跳过申请 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journey/operations/parked/{id}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认跳过：所核对的事实在本服务不再生效，其后的继续处理 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        revision: string;
                    };
                };
            };
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journey/operations/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按搁置的先后重试全部 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                outcome: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journey/operations/topic-fill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 从日志重发本服务的主题（已处理过的事实不会重复生效） */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        day?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            facts: number;
                            lastPosition: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journey/operations/read-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 从头重读所订阅的主题（已处理过的事实不会重复生效） */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: never;
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journey/journeys/{businessId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一户的全程：里程碑、阶段用时、履历 */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    asOf?: string;
                    knownAt?: string;
                };
                header?: never;
                path: {
                    businessId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            businessId: string;
                            name: string | null;
                            creditCode: string | null;
                            kind: ("sole-proprietor" | "enterprise" | "cooperative" | "farm") | null;
                            district: ("haibowan" | "wuda" | "hainan") | null;
                            districtName: string | null;
                            stage: ("registered" | "pool-admitted" | "willing" | "converted" | "permits-applied" | "permits-completed" | "two-years" | "claim-lodged" | "claim-approved" | "paid" | "upscale-admitted" | "threshold-reached" | "filed" | "listed" | "first-listing-award") | null;
                            stageLabel: string;
                            formerCodes: string[];
                            formerNames: string[];
                            closedOn: string | null;
                            takenBackOn: string | null;
                            milestones: {
                                key: string;
                                label: string;
                                reachedOn: string | null;
                            }[];
                            stages: {
                                key: string;
                                label: string;
                                from: string;
                                to: string | null;
                                workdays: number | null;
                                provisional: boolean;
                            }[];
                            timeline: {
                                id: string;
                                occurredOn: string;
                                recordedAt: string;
                                service: string;
                                type: string;
                                title: string;
                                detail: string;
                                actor: {
                                    name: string;
                                    bureauName: string;
                                };
                                ground: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journey/worklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待办中心 */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    after?: string;
                    queue?: "todo" | "done" | "mine";
                    kind?: "candidate-judgement" | "candidate-assignment" | "candidate-follow-up" | "permit-acceptance" | "permit-correction" | "permit-decision" | "permit-suspension-overrun" | "permit-overdue" | "permit-taken-back" | "claim-lodging" | "claim-verification" | "claim-publication" | "claim-approval" | "claim-objection" | "claim-funds" | "account-correction" | "payment-instruction" | "payment-confirmation" | "payment-receipt" | "payment-correction" | "payment-question" | "fund-change" | "firm-judgement" | "firm-filing" | "firm-filing-correction" | "firm-roster" | "taken-back-use";
                    district?: "haibowan" | "wuda" | "hainan";
                    lamp?: "normal" | "nearing" | "overdue" | "paused" | "none";
                    q?: string;
                    sort?: "due" | "opened" | "closed";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                /** @enum {string} */
                                kind: "candidate-judgement" | "candidate-assignment" | "candidate-follow-up" | "permit-acceptance" | "permit-correction" | "permit-decision" | "permit-suspension-overrun" | "permit-overdue" | "permit-taken-back" | "claim-lodging" | "claim-verification" | "claim-publication" | "claim-approval" | "claim-objection" | "claim-funds" | "account-correction" | "payment-instruction" | "payment-confirmation" | "payment-receipt" | "payment-correction" | "payment-question" | "fund-change" | "firm-judgement" | "firm-filing" | "firm-filing-correction" | "firm-roster" | "taken-back-use";
                                subject: string;
                                title: string;
                                businessId: string | null;
                                businessName: string | null;
                                /** @enum {string} */
                                bureau: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                bureauName: string;
                                /** @enum {string} */
                                role: "cultivation-officer" | "registrar" | "permit-officer" | "permit-head" | "finance-reviewer" | "finance-payer" | "statistics-clerk" | "sector-officer" | "policy-editor" | "policy-publisher" | "leading-office" | "system-admin" | "security-admin" | "auditor";
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                districtName: string;
                                dueOn: string | null;
                                provisional: boolean;
                                lamp: {
                                    /** @enum {string} */
                                    state: "normal" | "nearing" | "overdue" | "paused" | "none" | "completed";
                                    text: string;
                                    workdaysLeft: number | null;
                                };
                                assignedTo: string | null;
                                openedOn: string;
                                closedOn: string | null;
                                link: string;
                            }[];
                            total: number;
                            counts: {
                                [key: string]: number;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journey/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 全局搜索：主体、办件、补助 */
        get: {
            parameters: {
                query: {
                    q: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            businesses: {
                                businessId: string;
                                name: string | null;
                                creditCode: string | null;
                                kind: ("sole-proprietor" | "enterprise" | "cooperative" | "farm") | null;
                                district: ("haibowan" | "wuda" | "hainan") | null;
                                districtName: string | null;
                                stage: ("registered" | "pool-admitted" | "willing" | "converted" | "permits-applied" | "permits-completed" | "two-years" | "claim-lodged" | "claim-approved" | "paid" | "upscale-admitted" | "threshold-reached" | "filed" | "listed" | "first-listing-award") | null;
                                stageLabel: string;
                                link: string;
                            }[];
                            cases: {
                                id: string;
                                number: string;
                                title: string;
                                businessId: string;
                                businessName: string | null;
                                districtName: string;
                                bureauName: string;
                                status: string;
                                link: string;
                            }[];
                            claims: {
                                id: string;
                                number: string;
                                title: string;
                                businessId: string;
                                businessName: string | null;
                                districtName: string;
                                bureauName: string;
                                status: string;
                                link: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journey/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 全市最新动态 */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                occurredOn: string;
                                recordedAt: string;
                                service: string;
                                type: string;
                                title: string;
                                detail: string;
                                actor: {
                                    name: string;
                                    bureauName: string;
                                };
                                ground: string | null;
                                businessId: string | null;
                                businessName: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journey/scoreboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 目标看板 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ground: string | null;
                            items: {
                                key: string;
                                name: string;
                                definition: string;
                                target: number | null;
                                by: string | null;
                                note: string | null;
                                value: number | null;
                                amountFen: number | null;
                                districts: {
                                    /** @enum {string} */
                                    district: "haibowan" | "wuda" | "hainan";
                                    districtName: string;
                                    value: number;
                                }[];
                                years: {
                                    year: number;
                                    value: number;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journey/scoreboard/{key}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 数字背后的明细 */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    district?: "haibowan" | "wuda" | "hainan";
                    year?: number;
                };
                header?: never;
                path: {
                    key: "conversions" | "first-listings" | "subsidies-paid" | "transfers-completed" | "transfers-on-time";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                businessId: string;
                                businessName: string | null;
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                districtName: string;
                                countedOn: string;
                                amountFen: number | null;
                                subject: string | null;
                                link: string;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journey/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 重建的进度 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            latest: {
                                number: number;
                                /** @enum {string} */
                                state: "replaying" | "folding" | "swapped" | "abandoned";
                                stateName: string;
                                requestedBy: string;
                                requestedAt: string;
                                replayed: number;
                                folded: number;
                                differences: number | null;
                                finishedAt: string | null;
                            } | null;
                            entries: number;
                            businesses: number;
                            availableActions: {
                                /** @enum {string} */
                                action: "rebuild";
                                label: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** 从全部事实重建读库，服务不中断；半分钟内开始 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            latest: {
                                number: number;
                                /** @enum {string} */
                                state: "replaying" | "folding" | "swapped" | "abandoned";
                                stateName: string;
                                requestedBy: string;
                                requestedAt: string;
                                replayed: number;
                                folded: number;
                                differences: number | null;
                                finishedAt: string | null;
                            } | null;
                            entries: number;
                            businesses: number;
                            availableActions: {
                                /** @enum {string} */
                                action: "rebuild";
                                label: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
