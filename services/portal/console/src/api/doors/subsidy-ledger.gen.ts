/** Written by `npm run client-types` from the OpenAPI document of the service; a test holds both together. */
export interface paths {
    "/api/subsidy-ledger/operations": {
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
    "/api/subsidy-ledger/operations/parked": {
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
    "/api/subsidy-ledger/operations/blocked/{businessId}": {
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
    "/api/subsidy-ledger/operations/parked/{id}/retry": {
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
    "/api/subsidy-ledger/operations/parked/{id}/skip-request": {
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
    "/api/subsidy-ledger/operations/parked/{id}/skip-withdrawal": {
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
    "/api/subsidy-ledger/operations/parked/{id}/skip": {
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
    "/api/subsidy-ledger/operations/retry": {
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
    "/api/subsidy-ledger/operations/topic-fill": {
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
    "/api/subsidy-ledger/operations/read-again": {
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
    "/api/subsidy-ledger/funds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 资金台账：预算、已公示、已拨付、余额 */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    district?: "haibowan" | "wuda" | "hainan";
                    year?: number;
                    programme?: "conversion-subsidy" | "quota-trade-award" | "first-listing-award";
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
                                /** Format: uuid */
                                id: string;
                                version: number;
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                year: number;
                                /** @enum {string} */
                                programme: "conversion-subsidy" | "quota-trade-award" | "first-listing-award";
                                budget: {
                                    unitCode: string;
                                    unitName: string;
                                    projectCode: string;
                                    projectName: string;
                                    functionalCode: string;
                                    governmentEconomicCode: string;
                                    departmentEconomicCode: string;
                                    fundingNature: string;
                                };
                                appropriatedFen: number;
                                availableFen: number;
                                reservedFen: number;
                                instructedFen: number;
                                paidFen: number;
                                recoveredFen: number;
                                publicisedFen: number;
                                queuedFen: number;
                                queuedClaims: number;
                                proposedChanges: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "appropriate" | "reduce" | "correct";
                                    kindName: string;
                                    amountFen: number;
                                    documentNo: string;
                                    /** Format: date */
                                    documentOn: string;
                                    reason: string | null;
                                    proposedBy: {
                                        id: string;
                                        name: string;
                                    };
                                    availableActions: {
                                        /** @enum {string} */
                                        action: "settle-change" | "withdraw-change";
                                        label: string;
                                    }[];
                                }[];
                                availableActions: {
                                    /** @enum {string} */
                                    action: "appropriate" | "reduce" | "carry-over";
                                    label: string;
                                }[];
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** 设立专项资金（区、年度、奖补项目） */
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
                        /** @enum {string} */
                        district: "haibowan" | "wuda" | "hainan";
                        year: number;
                        /** @enum {string} */
                        programme: "conversion-subsidy" | "quota-trade-award" | "first-listing-award";
                        /** @default {} */
                        budget?: {
                            unitCode?: string;
                            unitName?: string;
                            projectCode?: string;
                            projectName?: string;
                            functionalCode?: string;
                            governmentEconomicCode?: string;
                            departmentEconomicCode?: string;
                            fundingNature?: string;
                        };
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
                            /** Format: uuid */
                            id: string;
                            version: number;
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
    "/api/subsidy-ledger/funds/{fundId}/carry-overs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 年度结转：往年已预留未拨付的转入本年度 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    fundId: string;
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
                            moved: number;
                            left: number;
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
    "/api/subsidy-ledger/funds/{fundId}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 资金明细账 */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    account?: "treasury" | "appropriated" | "reserved" | "instructed" | "paid" | "recovered";
                };
                header?: never;
                path: {
                    fundId: string;
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
                                id: number;
                                /** Format: uuid */
                                transferId: string;
                                /** @enum {string} */
                                account: "treasury" | "appropriated" | "reserved" | "instructed" | "paid" | "recovered";
                                kind: string;
                                amountFen: number;
                                balanceFen: number;
                                claimId: string | null;
                                claimNumber: string | null;
                                documentNo: string | null;
                                reason: string;
                                reversesId: string | null;
                                /** Format: date */
                                occurredOn: string;
                                /** Format: date-time */
                                recordedAt: string;
                                actorId: string;
                                availableActions: {
                                    /** @enum {string} */
                                    action: "correct";
                                    label: string;
                                }[];
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
    "/api/subsidy-ledger/funds/{fundId}/entries.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出资金台账 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    fundId: string;
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
                        "application/json": unknown;
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
    "/api/subsidy-ledger/funds/{fundId}/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 对账：台账与银行回单 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    fundId: string;
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
                            ledgerPaidFen: number;
                            receiptsPaidFen: number;
                            differences: number;
                            items: {
                                paymentNo: string;
                                /** Format: uuid */
                                batchId: string;
                                batchNumber: string;
                                /** Format: uuid */
                                claimId: string;
                                claimNumber: string;
                                payee: string;
                                amountFen: number;
                                /** @enum {string} */
                                status: "instructed" | "paid" | "returned";
                                settledOn: string | null;
                                agrees: boolean;
                                unmatchedReceipts: number;
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
    "/api/subsidy-ledger/funds/{fundId}/appropriations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记下达指标，待第二人复核 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    fundId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        amountFen: number;
                        documentNo: string;
                        /** @default null */
                        appropriatedOn?: string | null;
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
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            changeId: string;
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
    "/api/subsidy-ledger/funds/{fundId}/reductions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记调减指标，待第二人复核；已预留和已拨付的不能调减 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    fundId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        amountFen: number;
                        documentNo: string;
                        /** @default null */
                        reducedOn?: string | null;
                        reason: string;
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
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            changeId: string;
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
    "/api/subsidy-ledger/funds/{fundId}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记冲正（误记的下达、调减、追回），待第二人复核；原分录不动 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    fundId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        transferId: string;
                        reason: string;
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
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            changeId: string;
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
    "/api/subsidy-ledger/funds/{fundId}/changes/{changeId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核资金变动（登记人以外的人），入账并按申报先后批准排队；登记人可以撤回 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    fundId: string;
                    changeId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default true */
                        accepted?: boolean;
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
                            /** Format: uuid */
                            id: string;
                            availableFen: number;
                            approvedFromQueue: number;
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
    "/api/subsidy-ledger/entitlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 补助资格清单：谁将到期，为何未成就 */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    state?: "watching" | "suspended" | "matured" | "lost";
                    programme?: "conversion-subsidy" | "quota-trade-award" | "first-listing-award";
                    district?: "haibowan" | "wuda" | "hainan";
                    businessId?: string;
                    maturingWithinDays?: number;
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
                                /** Format: uuid */
                                businessId: string;
                                businessName: string | null;
                                /** @enum {string} */
                                programme: "conversion-subsidy" | "quota-trade-award" | "first-listing-award";
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                /** @enum {string} */
                                status: "watching" | "suspended" | "matured" | "lost";
                                /** Format: date */
                                openedOn: string;
                                /** Format: date */
                                maturesOn: string;
                                maturedOn: string | null;
                                daysLeft: number | null;
                                reason: string | null;
                                findings: {
                                    check: string;
                                    detail: string;
                                    passed: boolean | null;
                                }[];
                                whyNot: {
                                    check: string;
                                    detail: string;
                                    passed: boolean | null;
                                }[];
                                missing: {
                                    check: string;
                                    detail: string;
                                    passed: boolean | null;
                                }[];
                                ground: {
                                    policyId: string;
                                    version: number;
                                    citation: string;
                                };
                                version: number;
                                claimId: string | null;
                                claimStatus: string | null;
                                availableActions: {
                                    /** @enum {string} */
                                    action: "lodge";
                                    label: string;
                                }[];
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
    "/api/subsidy-ledger/publicity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 公示名单（已脱敏） */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    district?: "haibowan" | "wuda" | "hainan";
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
                                number: string;
                                businessName: string;
                                creditCode: string | null;
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                districtName: string;
                                programmeName: string;
                                amountYuan: string | null;
                                publicisedOn: string | null;
                                lastDay: string | null;
                                provisional: boolean;
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
    "/api/subsidy-ledger/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 申报列表及各状态合计 */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    status?: "lodged" | "verified" | "publicised" | "objected" | "queued-for-funds" | "approved" | "instructed" | "returned" | "paid" | "recovered" | "refused";
                    programme?: "conversion-subsidy" | "quota-trade-award" | "first-listing-award";
                    district?: "haibowan" | "wuda" | "hainan";
                    businessId?: string;
                    onHold?: "true" | "false";
                    q?: string;
                    sort?: "lodgedOn" | "-lodgedOn" | "number" | "-number" | "amountFen" | "-amountFen";
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
                                /** Format: uuid */
                                id: string;
                                number: string;
                                /** @enum {string} */
                                status: "lodged" | "verified" | "publicised" | "objected" | "queued-for-funds" | "approved" | "instructed" | "returned" | "paid" | "recovered" | "refused";
                                version: number;
                                /** Format: uuid */
                                businessId: string;
                                businessName: string;
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                /** @enum {string} */
                                programme: "conversion-subsidy" | "quota-trade-award" | "first-listing-award";
                                statusName: string;
                                amountFen: number | null;
                                /** Format: date */
                                lodgedOn: string;
                                publicityLastDay: string | null;
                                paidOn: string | null;
                                holdReason: string | null;
                                availableActions: {
                                    /** @enum {string} */
                                    action: "look-up-credit" | "verify" | "publicise" | "object" | "answer-objection" | "approve" | "refuse" | "correct-account" | "confirm-account" | "approve-account" | "release-hold" | "uphold-payment" | "prepare-payment" | "withdraw-receipt" | "confirm-receipt-withdrawal" | "recover";
                                    label: string;
                                }[];
                            }[];
                            total: number;
                            totals: {
                                /** @enum {string} */
                                status: "lodged" | "verified" | "publicised" | "objected" | "queued-for-funds" | "approved" | "instructed" | "returned" | "paid" | "recovered" | "refused";
                                statusName: string;
                                claims: number;
                                amountFen: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** 申报奖补 */
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
                        /** Format: uuid */
                        businessId: string;
                        /** @enum {string} */
                        programme: "conversion-subsidy" | "quota-trade-award" | "first-listing-award";
                        account: {
                            holder: string;
                            number: string;
                            bankName: string;
                            bankCode: string;
                        };
                        /** @default null */
                        creditQueriedOn?: string | null;
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
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            status: "lodged" | "verified" | "publicised" | "objected" | "queued-for-funds" | "approved" | "instructed" | "returned" | "paid" | "recovered" | "refused";
                            version: number;
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
    "/api/subsidy-ledger/claims/{claimId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 申报详情：条件、公示、经过、可办事项 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    claimId: string;
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
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            status: "lodged" | "verified" | "publicised" | "objected" | "queued-for-funds" | "approved" | "instructed" | "returned" | "paid" | "recovered" | "refused";
                            version: number;
                            /** Format: uuid */
                            businessId: string;
                            businessName: string;
                            /** @enum {string} */
                            district: "haibowan" | "wuda" | "hainan";
                            /** @enum {string} */
                            programme: "conversion-subsidy" | "quota-trade-award" | "first-listing-award";
                            statusName: string;
                            amountFen: number | null;
                            /** Format: date */
                            lodgedOn: string;
                            publicityLastDay: string | null;
                            paidOn: string | null;
                            holdReason: string | null;
                            availableActions: {
                                /** @enum {string} */
                                action: "look-up-credit" | "verify" | "publicise" | "object" | "answer-objection" | "approve" | "refuse" | "correct-account" | "confirm-account" | "approve-account" | "release-hold" | "uphold-payment" | "prepare-payment" | "withdraw-receipt" | "confirm-receipt-withdrawal" | "recover";
                                label: string;
                            }[];
                            creditCode: string | null;
                            amountYuan: string | null;
                            amountUppercase: string | null;
                            recoveredFen: number;
                            fundId: string | null;
                            ground: {
                                policyId: string;
                                version: number;
                                citation: string;
                            };
                            findings: {
                                check: string;
                                detail: string;
                                passed: boolean | null;
                            }[];
                            warnings: string[];
                            objection: string | null;
                            refusedReason: string | null;
                            creditQueriedOn: string | null;
                            verifiedOn: string | null;
                            verifiedBy: {
                                id: string;
                                name: string;
                            } | null;
                            approvedOn: string | null;
                            approvedBy: {
                                id: string;
                                name: string;
                            } | null;
                            batchId: string | null;
                            paymentNo: string | null;
                            account: {
                                holder: string;
                                maskedNumber: string;
                                bankName: string;
                                bankCode: string;
                            };
                            accountStale: boolean;
                            proposedAccount: {
                                holder: string;
                                maskedNumber: string;
                                bankName: string;
                                bankCode: string;
                                proposedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                confirmedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                reason: string;
                            } | null;
                            receiptWithdrawal: {
                                by: {
                                    id: string;
                                    name: string;
                                };
                                reason: string;
                            } | null;
                            duties: {
                                id: string;
                                name: string;
                                duty: string;
                            }[];
                            publicity: {
                                /** Format: date */
                                publicisedOn: string;
                                /** Format: date */
                                lastDay: string;
                                provisional: boolean;
                                endedOn: string | null;
                                days: {
                                    /** Format: date */
                                    day: string;
                                    counted: boolean;
                                    ordinal: number | null;
                                    reason: string;
                                    label: string;
                                    provisional: boolean;
                                }[];
                            } | null;
                            history: {
                                kind: string;
                                label: string;
                                detail: string | null;
                                /** Format: date */
                                occurredOn: string;
                                recordedAt: string;
                                actorName: string;
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
    "/api/subsidy-ledger/claims/{claimId}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看完整账号（每次查看均留痕） */
        get: {
            parameters: {
                query: {
                    purpose: string;
                };
                header?: never;
                path: {
                    claimId: string;
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
                            holder: string;
                            number: string;
                            bankName: string;
                            bankCode: string;
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
    "/api/subsidy-ledger/claims/{claimId}/credit-queries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记信用查询 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    claimId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        queriedOn: string;
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
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            status: "lodged" | "verified" | "publicised" | "objected" | "queued-for-funds" | "approved" | "instructed" | "returned" | "paid" | "recovered" | "refused";
                            version: number;
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
    "/api/subsidy-ledger/claims/{claimId}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 初审通过（申报人以外的人） */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    claimId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
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
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            status: "lodged" | "verified" | "publicised" | "objected" | "queued-for-funds" | "approved" | "instructed" | "returned" | "paid" | "recovered" | "refused";
                            version: number;
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
    "/api/subsidy-ledger/claims/{claimId}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 开始公示 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    claimId: string;
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
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            status: "lodged" | "verified" | "publicised" | "objected" | "queued-for-funds" | "approved" | "instructed" | "returned" | "paid" | "recovered" | "refused";
                            version: number;
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
    "/api/subsidy-ledger/claims/{claimId}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记异议 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    claimId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ground: string;
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
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            status: "lodged" | "verified" | "publicised" | "objected" | "queued-for-funds" | "approved" | "instructed" | "returned" | "paid" | "recovered" | "refused";
                            version: number;
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
    "/api/subsidy-ledger/claims/{claimId}/objection-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 答复异议 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    claimId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        upheld: boolean;
                        answer: string;
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
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            status: "lodged" | "verified" | "publicised" | "objected" | "queued-for-funds" | "approved" | "instructed" | "returned" | "paid" | "recovered" | "refused";
                            version: number;
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
    "/api/subsidy-ledger/claims/{claimId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批准（公示期满，第二人） */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    claimId: string;
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
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            status: "lodged" | "verified" | "publicised" | "objected" | "queued-for-funds" | "approved" | "instructed" | "returned" | "paid" | "recovered" | "refused";
                            version: number;
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
    "/api/subsidy-ledger/claims/{claimId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不予补助 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    claimId: string;
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
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            status: "lodged" | "verified" | "publicised" | "objected" | "queued-for-funds" | "approved" | "instructed" | "returned" | "paid" | "recovered" | "refused";
                            version: number;
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
    "/api/subsidy-ledger/claims/{claimId}/hold-releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 解除冻结 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    claimId: string;
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
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            status: "lodged" | "verified" | "publicised" | "objected" | "queued-for-funds" | "approved" | "instructed" | "returned" | "paid" | "recovered" | "refused";
                            version: number;
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
    "/api/subsidy-ledger/claims/{claimId}/payment-upholdings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 核实保留（批准人以外的财政审核人） */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    claimId: string;
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
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            status: "lodged" | "verified" | "publicised" | "objected" | "queued-for-funds" | "approved" | "instructed" | "returned" | "paid" | "recovered" | "refused";
                            version: number;
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
    "/api/subsidy-ledger/claims/{claimId}/recoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 追回（全部或部分） */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    claimId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        amountFen: number;
                        decisionNo: string;
                        reason: string;
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
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            status: "lodged" | "verified" | "publicised" | "objected" | "queued-for-funds" | "approved" | "instructed" | "returned" | "paid" | "recovered" | "refused";
                            version: number;
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
    "/api/subsidy-ledger/claims/{claimId}/account-corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更正收款账户 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    claimId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        account: {
                            holder: string;
                            number: string;
                            bankName: string;
                            bankCode: string;
                        };
                        reason: string;
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
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            status: "lodged" | "verified" | "publicised" | "objected" | "queued-for-funds" | "approved" | "instructed" | "returned" | "paid" | "recovered" | "refused";
                            version: number;
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
    "/api/subsidy-ledger/claims/{claimId}/account-correction-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核账户更正 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    claimId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default true */
                        accepted?: boolean;
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
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            status: "lodged" | "verified" | "publicised" | "objected" | "queued-for-funds" | "approved" | "instructed" | "returned" | "paid" | "recovered" | "refused";
                            version: number;
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
    "/api/subsidy-ledger/claims/{claimId}/account-correction-approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批准账户变更（批准以后更正的） */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    claimId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default true */
                        accepted?: boolean;
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
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            status: "lodged" | "verified" | "publicised" | "objected" | "queued-for-funds" | "approved" | "instructed" | "returned" | "paid" | "recovered" | "refused";
                            version: number;
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
    "/api/subsidy-ledger/claims/{claimId}/receipt-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销回单登记 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    claimId: string;
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
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            status: "lodged" | "verified" | "publicised" | "objected" | "queued-for-funds" | "approved" | "instructed" | "returned" | "paid" | "recovered" | "refused";
                            version: number;
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
    "/api/subsidy-ledger/claims/{claimId}/receipt-withdrawal-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核撤销回单登记 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    claimId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default true */
                        accepted?: boolean;
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
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            status: "lodged" | "verified" | "publicised" | "objected" | "queued-for-funds" | "approved" | "instructed" | "returned" | "paid" | "recovered" | "refused";
                            version: number;
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
    "/api/subsidy-ledger/payment-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 拨付批次列表 */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    status?: "prepared" | "confirmed" | "cancelled";
                    district?: "haibowan" | "wuda" | "hainan";
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
                                /** Format: uuid */
                                id: string;
                                number: string;
                                /** @enum {string} */
                                status: "prepared" | "confirmed" | "cancelled";
                                version: number;
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                /** Format: date */
                                preparedOn: string;
                                preparedBy: {
                                    id: string;
                                    name: string;
                                };
                                confirmedOn: string | null;
                                confirmedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                payments: number;
                                amountFen: number;
                                amountUppercase: string;
                                paid: number;
                                returned: number;
                                availableActions: {
                                    /** @enum {string} */
                                    action: "confirm" | "cancel" | "record-receipts" | "export";
                                    label: string;
                                }[];
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** 编制拨付批次 */
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
                        claimIds: string[];
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
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            status: "prepared" | "confirmed" | "cancelled";
                            version: number;
                            held: {
                                /** Format: uuid */
                                claimId: string;
                                number: string;
                                reason: string;
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
    "/api/subsidy-ledger/payment-batches/{batchId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核确认批次，冻结并发出指令 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    batchId: string;
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
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            status: "prepared" | "confirmed" | "cancelled";
                            version: number;
                            held: {
                                /** Format: uuid */
                                claimId: string;
                                number: string;
                                reason: string;
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
    "/api/subsidy-ledger/payment-batches/{batchId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消尚未确认的批次 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    batchId: string;
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
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            status: "prepared" | "confirmed" | "cancelled";
                            version: number;
                            held: {
                                /** Format: uuid */
                                claimId: string;
                                number: string;
                                reason: string;
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
    "/api/subsidy-ledger/payment-batches/{batchId}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入银行回单 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    batchId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rows: {
                            paymentNo: string;
                            amountFen: number;
                            payee: string;
                            /** @enum {string} */
                            result: "paid" | "returned";
                            /** @default null */
                            reason?: string | null;
                            /** @default null */
                            settledOn?: string | null;
                        }[];
                    } | {
                        /** Format: byte */
                        contentBase64: string;
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
                            rows: {
                                paymentNo: string;
                                amountFen: number;
                                payee: string;
                                /** @enum {string} */
                                result: "paid" | "returned";
                                /** @default null */
                                reason: string | null;
                                /** @default null */
                                settledOn: string | null;
                                /** @enum {string} */
                                outcome: "paid" | "returned" | "already-recorded" | "unmatched";
                                problem: string | null;
                            }[];
                            matched: number;
                            unmatched: number;
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
    "/api/subsidy-ledger/payment-batches/{batchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 拨付批次明细及未匹配回单 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    batchId: string;
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
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            status: "prepared" | "confirmed" | "cancelled";
                            version: number;
                            /** @enum {string} */
                            district: "haibowan" | "wuda" | "hainan";
                            /** Format: date */
                            preparedOn: string;
                            preparedBy: {
                                id: string;
                                name: string;
                            };
                            confirmedOn: string | null;
                            confirmedBy: {
                                id: string;
                                name: string;
                            } | null;
                            payments: number;
                            amountFen: number;
                            amountUppercase: string;
                            paid: number;
                            returned: number;
                            availableActions: {
                                /** @enum {string} */
                                action: "confirm" | "cancel" | "record-receipts" | "export";
                                label: string;
                            }[];
                            lines: {
                                paymentNo: string;
                                /** Format: uuid */
                                claimId: string;
                                amountFen: number;
                                payee: string;
                                maskedNumber: string;
                                /** @enum {string} */
                                status: "prepared" | "held" | "instructed" | "paid" | "returned";
                                settledOn: string | null;
                                reason: string | null;
                            }[];
                            unmatched: {
                                paymentNo: string;
                                amountFen: number;
                                payee: string;
                                /** @enum {string} */
                                result: "paid" | "returned";
                                problem: string;
                                /** Format: date */
                                recordedOn: string;
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
    "/api/subsidy-ledger/payment-batches/{batchId}/file.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出拨付文件（xlsx） */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    batchId: string;
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
                        "application/json": unknown;
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
    "/api/subsidy-ledger/payment-batches/{batchId}/file.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出拨付文件（csv） */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    batchId: string;
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
                        "application/json": unknown;
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
