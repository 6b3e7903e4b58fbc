/** Written by `npm run client-types` from the OpenAPI document of the service; a test holds both together. */
export interface paths {
    "/api/rulebook/operations": {
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
    "/api/rulebook/operations/parked": {
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
    "/api/rulebook/operations/blocked/{businessId}": {
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
    "/api/rulebook/operations/parked/{id}/retry": {
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
    "/api/rulebook/operations/parked/{id}/skip-request": {
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
    "/api/rulebook/operations/parked/{id}/skip-withdrawal": {
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
    "/api/rulebook/operations/parked/{id}/skip": {
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
    "/api/rulebook/operations/retry": {
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
    "/api/rulebook/operations/topic-fill": {
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
    "/api/rulebook/operations/read-again": {
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
    "/api/rulebook/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 政策版本列表 */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    policyId?: "conversion-pool-criteria" | "permit-transfer-promise" | "conversion-subsidy" | "first-listing-award" | "quota-trade-award" | "upscale-thresholds" | "upscale-pool-bands" | "filing-windows" | "publicity-period" | "credit-evaluation" | "lamp-bands" | "targets";
                    scope?: "city" | "haibowan" | "wuda" | "hainan";
                    status?: "draft" | "issued" | "expired" | "withdrawn";
                    on?: string;
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
                                draftedBy: {
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                draftedAt: string;
                                publishedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                publishedAt: string | null;
                                /** @enum {string} */
                                status: "draft" | "issued" | "expired" | "withdrawn";
                                number: number | null;
                                /** Format: date */
                                effectiveFrom: string;
                                effectiveTo: string | null;
                                supersededBy: number | null;
                                withdrawnOn: string | null;
                                withdrawalReason: string | null;
                                availableActions: {
                                    /** @enum {string} */
                                    action: "edit" | "issue" | "discard" | "withdraw";
                                    label: string;
                                }[];
                                /** @enum {string} */
                                policyId: "conversion-pool-criteria" | "permit-transfer-promise" | "conversion-subsidy" | "first-listing-award" | "quota-trade-award" | "upscale-thresholds" | "upscale-pool-bands" | "filing-windows" | "publicity-period" | "credit-evaluation" | "lamp-bands" | "targets";
                                policyName: string;
                                /** @enum {string} */
                                scope: "city" | "haibowan" | "wuda" | "hainan";
                                scopeName: string;
                                citation: {
                                    document: string;
                                    number: string | null;
                                    item: string;
                                };
                                parameters: {
                                    [key: string]: unknown;
                                };
                                demonstration: boolean;
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
    "/api/rulebook/policies/in-force": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 某日生效的全部政策 */
        get: {
            parameters: {
                query?: {
                    on?: string;
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
                            /** Format: date */
                            on: string;
                            items: {
                                /** Format: uuid */
                                id: string;
                                version: number;
                                draftedBy: {
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                draftedAt: string;
                                publishedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                publishedAt: string | null;
                                /** @enum {string} */
                                status: "draft" | "issued" | "expired" | "withdrawn";
                                number: number | null;
                                /** Format: date */
                                effectiveFrom: string;
                                effectiveTo: string | null;
                                supersededBy: number | null;
                                withdrawnOn: string | null;
                                withdrawalReason: string | null;
                                availableActions: {
                                    /** @enum {string} */
                                    action: "edit" | "issue" | "discard" | "withdraw";
                                    label: string;
                                }[];
                                /** @enum {string} */
                                policyId: "conversion-pool-criteria" | "permit-transfer-promise" | "conversion-subsidy" | "first-listing-award" | "quota-trade-award" | "upscale-thresholds" | "upscale-pool-bands" | "filing-windows" | "publicity-period" | "credit-evaluation" | "lamp-bands" | "targets";
                                policyName: string;
                                /** @enum {string} */
                                scope: "city" | "haibowan" | "wuda" | "hainan";
                                scopeName: string;
                                citation: {
                                    document: string;
                                    number: string | null;
                                    item: string;
                                };
                                parameters: {
                                    [key: string]: unknown;
                                };
                                demonstration: boolean;
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
    "/api/rulebook/policies/{policyId}/versions/{scope}/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个政策版本 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    policyId: "conversion-pool-criteria" | "permit-transfer-promise" | "conversion-subsidy" | "first-listing-award" | "quota-trade-award" | "upscale-thresholds" | "upscale-pool-bands" | "filing-windows" | "publicity-period" | "credit-evaluation" | "lamp-bands" | "targets";
                    scope: "city" | "haibowan" | "wuda" | "hainan";
                    number: number;
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
                            version: number;
                            draftedBy: {
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            draftedAt: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            publishedAt: string | null;
                            /** @enum {string} */
                            status: "draft" | "issued" | "expired" | "withdrawn";
                            number: number | null;
                            /** Format: date */
                            effectiveFrom: string;
                            effectiveTo: string | null;
                            supersededBy: number | null;
                            withdrawnOn: string | null;
                            withdrawalReason: string | null;
                            availableActions: {
                                /** @enum {string} */
                                action: "edit" | "issue" | "discard" | "withdraw";
                                label: string;
                            }[];
                            /** @enum {string} */
                            policyId: "conversion-pool-criteria" | "permit-transfer-promise" | "conversion-subsidy" | "first-listing-award" | "quota-trade-award" | "upscale-thresholds" | "upscale-pool-bands" | "filing-windows" | "publicity-period" | "credit-evaluation" | "lamp-bands" | "targets";
                            policyName: string;
                            /** @enum {string} */
                            scope: "city" | "haibowan" | "wuda" | "hainan";
                            scopeName: string;
                            citation: {
                                document: string;
                                number: string | null;
                                item: string;
                            };
                            parameters: {
                                [key: string]: unknown;
                            };
                            demonstration: boolean;
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
    "/api/rulebook/policies/{policyId}/versions/{scope}/{number}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回已发布的政策版本 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    policyId: "conversion-pool-criteria" | "permit-transfer-promise" | "conversion-subsidy" | "first-listing-award" | "quota-trade-award" | "upscale-thresholds" | "upscale-pool-bands" | "filing-windows" | "publicity-period" | "credit-evaluation" | "lamp-bands" | "targets";
                    scope: "city" | "haibowan" | "wuda" | "hainan";
                    number: number;
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
                            version: number;
                            draftedBy: {
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            draftedAt: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            publishedAt: string | null;
                            /** @enum {string} */
                            status: "draft" | "issued" | "expired" | "withdrawn";
                            number: number | null;
                            /** Format: date */
                            effectiveFrom: string;
                            effectiveTo: string | null;
                            supersededBy: number | null;
                            withdrawnOn: string | null;
                            withdrawalReason: string | null;
                            availableActions: {
                                /** @enum {string} */
                                action: "edit" | "issue" | "discard" | "withdraw";
                                label: string;
                            }[];
                            /** @enum {string} */
                            policyId: "conversion-pool-criteria" | "permit-transfer-promise" | "conversion-subsidy" | "first-listing-award" | "quota-trade-award" | "upscale-thresholds" | "upscale-pool-bands" | "filing-windows" | "publicity-period" | "credit-evaluation" | "lamp-bands" | "targets";
                            policyName: string;
                            /** @enum {string} */
                            scope: "city" | "haibowan" | "wuda" | "hainan";
                            scopeName: string;
                            citation: {
                                document: string;
                                number: string | null;
                                item: string;
                            };
                            parameters: {
                                [key: string]: unknown;
                            };
                            demonstration: boolean;
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
    "/api/rulebook/policy-drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一份政策草稿 */
        get: {
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
                            /** Format: uuid */
                            id: string;
                            version: number;
                            draftedBy: {
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            draftedAt: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            publishedAt: string | null;
                            /** @enum {string} */
                            status: "draft" | "issued" | "expired" | "withdrawn";
                            number: number | null;
                            /** Format: date */
                            effectiveFrom: string;
                            effectiveTo: string | null;
                            supersededBy: number | null;
                            withdrawnOn: string | null;
                            withdrawalReason: string | null;
                            availableActions: {
                                /** @enum {string} */
                                action: "edit" | "issue" | "discard" | "withdraw";
                                label: string;
                            }[];
                            /** @enum {string} */
                            policyId: "conversion-pool-criteria" | "permit-transfer-promise" | "conversion-subsidy" | "first-listing-award" | "quota-trade-award" | "upscale-thresholds" | "upscale-pool-bands" | "filing-windows" | "publicity-period" | "credit-evaluation" | "lamp-bands" | "targets";
                            policyName: string;
                            /** @enum {string} */
                            scope: "city" | "haibowan" | "wuda" | "hainan";
                            scopeName: string;
                            citation: {
                                document: string;
                                number: string | null;
                                item: string;
                            };
                            parameters: {
                                [key: string]: unknown;
                            };
                            demonstration: boolean;
                        };
                    };
                };
            };
        };
        /** 起草或修改政策草稿 */
        put: {
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
                        /** @enum {string} */
                        scope: "city" | "haibowan" | "wuda" | "hainan";
                        /** Format: date */
                        effectiveFrom: string;
                        /** @default null */
                        effectiveTo?: string | null;
                        citation: {
                            document: string;
                            number: string | null;
                            item: string;
                        };
                        /** @default false */
                        demonstration?: boolean;
                        /** @default 0 */
                        version?: number;
                        /** @enum {string} */
                        policyId: "conversion-pool-criteria";
                        parameters: {
                            registeredMonthsMin: number | null;
                            generalTaxpayerRequired: boolean;
                            turnoverFenMin: number | null;
                            priorityRegisteredMonths: number;
                            priorityIndustries: string[];
                            followUpDays: number;
                        };
                    } | {
                        /** @enum {string} */
                        scope: "city" | "haibowan" | "wuda" | "hainan";
                        /** Format: date */
                        effectiveFrom: string;
                        /** @default null */
                        effectiveTo?: string | null;
                        citation: {
                            document: string;
                            number: string | null;
                            item: string;
                        };
                        /** @default false */
                        demonstration?: boolean;
                        /** @default 0 */
                        version?: number;
                        /** @enum {string} */
                        policyId: "permit-transfer-promise";
                        parameters: {
                            promiseWorkdays: number;
                            /** @enum {string} */
                            startsAt: "receipt" | "acceptance";
                            acceptanceWorkdays: number;
                            suspensionStopsPromise: boolean;
                            acceptedProofs: ("conversion-certificate" | "change-approval-notice" | "change-registration-certificate")[];
                            renewalMarginDays: number;
                            extensionWorkdaysMax: number;
                        };
                    } | {
                        /** @enum {string} */
                        scope: "city" | "haibowan" | "wuda" | "hainan";
                        /** Format: date */
                        effectiveFrom: string;
                        /** @default null */
                        effectiveTo?: string | null;
                        citation: {
                            document: string;
                            number: string | null;
                            item: string;
                        };
                        /** @default false */
                        demonstration?: boolean;
                        /** @default 0 */
                        version?: number;
                        /** @enum {string} */
                        policyId: "conversion-subsidy";
                        parameters: {
                            amountFen: number | null;
                            steadyMonths: number;
                            convertedUntil: string | null;
                            /** @enum {string} */
                            secondClaimOfOperator: "warn" | "refuse";
                            creditCheckDaysMax: number;
                            annualReportsMin: number;
                        };
                    } | {
                        /** @enum {string} */
                        scope: "city" | "haibowan" | "wuda" | "hainan";
                        /** Format: date */
                        effectiveFrom: string;
                        /** @default null */
                        effectiveTo?: string | null;
                        citation: {
                            document: string;
                            number: string | null;
                            item: string;
                        };
                        /** @default false */
                        demonstration?: boolean;
                        /** @default 0 */
                        version?: number;
                        /** @enum {string} */
                        policyId: "first-listing-award";
                        parameters: {
                            amountFen: number | null;
                            poolRequired: boolean;
                        };
                    } | {
                        /** @enum {string} */
                        scope: "city" | "haibowan" | "wuda" | "hainan";
                        /** Format: date */
                        effectiveFrom: string;
                        /** @default null */
                        effectiveTo?: string | null;
                        citation: {
                            document: string;
                            number: string | null;
                            item: string;
                        };
                        /** @default false */
                        demonstration?: boolean;
                        /** @default 0 */
                        version?: number;
                        /** @enum {string} */
                        policyId: "quota-trade-award";
                        parameters: {
                            amountFen: number | null;
                            pools: string[];
                        };
                    } | {
                        /** @enum {string} */
                        scope: "city" | "haibowan" | "wuda" | "hainan";
                        /** Format: date */
                        effectiveFrom: string;
                        /** @default null */
                        effectiveTo?: string | null;
                        citation: {
                            document: string;
                            number: string | null;
                            item: string;
                        };
                        /** @default false */
                        demonstration?: boolean;
                        /** @default 0 */
                        version?: number;
                        /** @enum {string} */
                        policyId: "upscale-thresholds";
                        parameters: {
                            year: number;
                            classes: {
                                codePrefixes: string[];
                                name: string;
                                pool: ("scale-industry" | "qualified-construction" | "quota-trade" | "scale-services") | null;
                                measure: ("turnover" | "main-revenue" | "operating-revenue" | "employees") | null;
                                thresholdFen: number | null;
                                householdsMayEnter: boolean;
                                leadBureau: ("market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information") | null;
                            }[];
                        };
                    } | {
                        /** @enum {string} */
                        scope: "city" | "haibowan" | "wuda" | "hainan";
                        /** Format: date */
                        effectiveFrom: string;
                        /** @default null */
                        effectiveTo?: string | null;
                        citation: {
                            document: string;
                            number: string | null;
                            item: string;
                        };
                        /** @default false */
                        demonstration?: boolean;
                        /** @default 0 */
                        version?: number;
                        /** @enum {string} */
                        policyId: "upscale-pool-bands";
                        parameters: {
                            reservePercent: number;
                            keyPercent: number;
                        };
                    } | {
                        /** @enum {string} */
                        scope: "city" | "haibowan" | "wuda" | "hainan";
                        /** Format: date */
                        effectiveFrom: string;
                        /** @default null */
                        effectiveTo?: string | null;
                        citation: {
                            document: string;
                            number: string | null;
                            item: string;
                        };
                        /** @default false */
                        demonstration?: boolean;
                        /** @default 0 */
                        version?: number;
                        /** @enum {string} */
                        policyId: "filing-windows";
                        parameters: {
                            windows: {
                                /** @enum {string} */
                                track: "monthly" | "yearly";
                                /** Format: date */
                                opensOn: string;
                                /** Format: date */
                                closesOn: string;
                            }[];
                        };
                    } | {
                        /** @enum {string} */
                        scope: "city" | "haibowan" | "wuda" | "hainan";
                        /** Format: date */
                        effectiveFrom: string;
                        /** @default null */
                        effectiveTo?: string | null;
                        citation: {
                            document: string;
                            number: string | null;
                            item: string;
                        };
                        /** @default false */
                        demonstration?: boolean;
                        /** @default 0 */
                        version?: number;
                        /** @enum {string} */
                        policyId: "publicity-period";
                        parameters: {
                            length: number;
                            /** @enum {string} */
                            unit: "workday" | "calendar-day";
                        };
                    } | {
                        /** @enum {string} */
                        scope: "city" | "haibowan" | "wuda" | "hainan";
                        /** Format: date */
                        effectiveFrom: string;
                        /** @default null */
                        effectiveTo?: string | null;
                        citation: {
                            document: string;
                            number: string | null;
                            item: string;
                        };
                        /** @default false */
                        demonstration?: boolean;
                        /** @default 0 */
                        version?: number;
                        /** @enum {string} */
                        policyId: "credit-evaluation";
                        parameters: {
                            countedGrades: ("minor" | "general" | "serious")[];
                            repairedCounts: boolean;
                        };
                    } | {
                        /** @enum {string} */
                        scope: "city" | "haibowan" | "wuda" | "hainan";
                        /** Format: date */
                        effectiveFrom: string;
                        /** @default null */
                        effectiveTo?: string | null;
                        citation: {
                            document: string;
                            number: string | null;
                            item: string;
                        };
                        /** @default false */
                        demonstration?: boolean;
                        /** @default 0 */
                        version?: number;
                        /** @enum {string} */
                        policyId: "lamp-bands";
                        parameters: {
                            nearingWorkdays: number;
                        };
                    } | {
                        /** @enum {string} */
                        scope: "city" | "haibowan" | "wuda" | "hainan";
                        /** Format: date */
                        effectiveFrom: string;
                        /** @default null */
                        effectiveTo?: string | null;
                        citation: {
                            document: string;
                            number: string | null;
                            item: string;
                        };
                        /** @default false */
                        demonstration?: boolean;
                        /** @default 0 */
                        version?: number;
                        /** @enum {string} */
                        policyId: "targets";
                        parameters: {
                            targets: {
                                key: string;
                                name: string;
                                value: number;
                                /** Format: date */
                                by: string;
                                definition: string;
                            }[];
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
                            draftedBy: {
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            draftedAt: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            publishedAt: string | null;
                            /** @enum {string} */
                            status: "draft" | "issued" | "expired" | "withdrawn";
                            number: number | null;
                            /** Format: date */
                            effectiveFrom: string;
                            effectiveTo: string | null;
                            supersededBy: number | null;
                            withdrawnOn: string | null;
                            withdrawalReason: string | null;
                            availableActions: {
                                /** @enum {string} */
                                action: "edit" | "issue" | "discard" | "withdraw";
                                label: string;
                            }[];
                            /** @enum {string} */
                            policyId: "conversion-pool-criteria" | "permit-transfer-promise" | "conversion-subsidy" | "first-listing-award" | "quota-trade-award" | "upscale-thresholds" | "upscale-pool-bands" | "filing-windows" | "publicity-period" | "credit-evaluation" | "lamp-bands" | "targets";
                            policyName: string;
                            /** @enum {string} */
                            scope: "city" | "haibowan" | "wuda" | "hainan";
                            scopeName: string;
                            citation: {
                                document: string;
                                number: string | null;
                                item: string;
                            };
                            parameters: {
                                [key: string]: unknown;
                            };
                            demonstration: boolean;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rulebook/policy-drafts/{id}/issuance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发布政策版本（换人） */
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
                            /** Format: uuid */
                            id: string;
                            version: number;
                            draftedBy: {
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            draftedAt: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            publishedAt: string | null;
                            /** @enum {string} */
                            status: "draft" | "issued" | "expired" | "withdrawn";
                            number: number | null;
                            /** Format: date */
                            effectiveFrom: string;
                            effectiveTo: string | null;
                            supersededBy: number | null;
                            withdrawnOn: string | null;
                            withdrawalReason: string | null;
                            availableActions: {
                                /** @enum {string} */
                                action: "edit" | "issue" | "discard" | "withdraw";
                                label: string;
                            }[];
                            /** @enum {string} */
                            policyId: "conversion-pool-criteria" | "permit-transfer-promise" | "conversion-subsidy" | "first-listing-award" | "quota-trade-award" | "upscale-thresholds" | "upscale-pool-bands" | "filing-windows" | "publicity-period" | "credit-evaluation" | "lamp-bands" | "targets";
                            policyName: string;
                            /** @enum {string} */
                            scope: "city" | "haibowan" | "wuda" | "hainan";
                            scopeName: string;
                            citation: {
                                document: string;
                                number: string | null;
                                item: string;
                            };
                            parameters: {
                                [key: string]: unknown;
                            };
                            demonstration: boolean;
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
    "/api/rulebook/policy-drafts/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作废政策草稿 */
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
                            draftedBy: {
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            draftedAt: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            publishedAt: string | null;
                            /** @enum {string} */
                            status: "draft" | "issued" | "expired" | "withdrawn";
                            number: number | null;
                            /** Format: date */
                            effectiveFrom: string;
                            effectiveTo: string | null;
                            supersededBy: number | null;
                            withdrawnOn: string | null;
                            withdrawalReason: string | null;
                            availableActions: {
                                /** @enum {string} */
                                action: "edit" | "issue" | "discard" | "withdraw";
                                label: string;
                            }[];
                            /** @enum {string} */
                            policyId: "conversion-pool-criteria" | "permit-transfer-promise" | "conversion-subsidy" | "first-listing-award" | "quota-trade-award" | "upscale-thresholds" | "upscale-pool-bands" | "filing-windows" | "publicity-period" | "credit-evaluation" | "lamp-bands" | "targets";
                            policyName: string;
                            /** @enum {string} */
                            scope: "city" | "haibowan" | "wuda" | "hainan";
                            scopeName: string;
                            citation: {
                                document: string;
                                number: string | null;
                                item: string;
                            };
                            parameters: {
                                [key: string]: unknown;
                            };
                            demonstration: boolean;
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
    "/api/rulebook/policy-drafts/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 草稿与生效版本逐项对比 */
        get: {
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
                            draft: {
                                /** Format: uuid */
                                id: string;
                                version: number;
                                draftedBy: {
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                draftedAt: string;
                                publishedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                publishedAt: string | null;
                                /** @enum {string} */
                                status: "draft" | "issued" | "expired" | "withdrawn";
                                number: number | null;
                                /** Format: date */
                                effectiveFrom: string;
                                effectiveTo: string | null;
                                supersededBy: number | null;
                                withdrawnOn: string | null;
                                withdrawalReason: string | null;
                                availableActions: {
                                    /** @enum {string} */
                                    action: "edit" | "issue" | "discard" | "withdraw";
                                    label: string;
                                }[];
                                /** @enum {string} */
                                policyId: "conversion-pool-criteria" | "permit-transfer-promise" | "conversion-subsidy" | "first-listing-award" | "quota-trade-award" | "upscale-thresholds" | "upscale-pool-bands" | "filing-windows" | "publicity-period" | "credit-evaluation" | "lamp-bands" | "targets";
                                policyName: string;
                                /** @enum {string} */
                                scope: "city" | "haibowan" | "wuda" | "hainan";
                                scopeName: string;
                                citation: {
                                    document: string;
                                    number: string | null;
                                    item: string;
                                };
                                parameters: {
                                    [key: string]: unknown;
                                };
                                demonstration: boolean;
                            };
                            inForce: {
                                /** Format: uuid */
                                id: string;
                                version: number;
                                draftedBy: {
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                draftedAt: string;
                                publishedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                publishedAt: string | null;
                                /** @enum {string} */
                                status: "draft" | "issued" | "expired" | "withdrawn";
                                number: number | null;
                                /** Format: date */
                                effectiveFrom: string;
                                effectiveTo: string | null;
                                supersededBy: number | null;
                                withdrawnOn: string | null;
                                withdrawalReason: string | null;
                                availableActions: {
                                    /** @enum {string} */
                                    action: "edit" | "issue" | "discard" | "withdraw";
                                    label: string;
                                }[];
                                /** @enum {string} */
                                policyId: "conversion-pool-criteria" | "permit-transfer-promise" | "conversion-subsidy" | "first-listing-award" | "quota-trade-award" | "upscale-thresholds" | "upscale-pool-bands" | "filing-windows" | "publicity-period" | "credit-evaluation" | "lamp-bands" | "targets";
                                policyName: string;
                                /** @enum {string} */
                                scope: "city" | "haibowan" | "wuda" | "hainan";
                                scopeName: string;
                                citation: {
                                    document: string;
                                    number: string | null;
                                    item: string;
                                };
                                parameters: {
                                    [key: string]: unknown;
                                };
                                demonstration: boolean;
                            } | null;
                            changes: {
                                path: string;
                                before: unknown | null;
                                after: unknown | null;
                            }[];
                            retroactive: boolean;
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
    "/api/rulebook/permit-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 许可事项目录 */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    permitTypeId?: string;
                    q?: string;
                    issuer?: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                    handling?: "change" | "re-issue" | "new-application" | "filing" | "nothing";
                    status?: "draft" | "issued" | "expired" | "withdrawn";
                    standing?: "true" | "false";
                    on?: string;
                    sort?: "permitTypeId" | "name" | "-name" | "statutoryWorkdays" | "-statutoryWorkdays" | "effectiveFrom" | "-effectiveFrom";
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
                                permitTypeId: string;
                                name: string;
                                /** @enum {string} */
                                issuer: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                postRegistration: boolean;
                                statutoryWorkdays: number;
                                promiseWorkdays: number | null;
                                validity: string;
                                /** @enum {string} */
                                handling: "change" | "re-issue" | "new-application" | "filing" | "nothing";
                                movesWithDirectChange: boolean;
                                keyFields: {
                                    key: string;
                                    label: string;
                                }[];
                                materials: {
                                    key: string;
                                    name: string;
                                    required: boolean;
                                    mayFollow: boolean;
                                }[];
                                citation: {
                                    document: string;
                                    number: string | null;
                                    item: string;
                                };
                                /** Format: date */
                                effectiveFrom: string;
                                effectiveTo: string | null;
                                /** Format: uuid */
                                id: string;
                                version: number;
                                draftedBy: {
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                draftedAt: string;
                                publishedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                publishedAt: string | null;
                                /** @enum {string} */
                                status: "draft" | "issued" | "expired" | "withdrawn";
                                number: number | null;
                                supersededBy: number | null;
                                withdrawnOn: string | null;
                                withdrawalReason: string | null;
                                availableActions: {
                                    /** @enum {string} */
                                    action: "edit" | "issue" | "discard";
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
    "/api/rulebook/permit-type-drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一份许可事项（草稿或版本） */
        get: {
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
                            permitTypeId: string;
                            name: string;
                            /** @enum {string} */
                            issuer: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            postRegistration: boolean;
                            statutoryWorkdays: number;
                            promiseWorkdays: number | null;
                            validity: string;
                            /** @enum {string} */
                            handling: "change" | "re-issue" | "new-application" | "filing" | "nothing";
                            movesWithDirectChange: boolean;
                            keyFields: {
                                key: string;
                                label: string;
                            }[];
                            materials: {
                                key: string;
                                name: string;
                                required: boolean;
                                mayFollow: boolean;
                            }[];
                            citation: {
                                document: string;
                                number: string | null;
                                item: string;
                            };
                            /** Format: date */
                            effectiveFrom: string;
                            effectiveTo: string | null;
                            /** Format: uuid */
                            id: string;
                            version: number;
                            draftedBy: {
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            draftedAt: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            publishedAt: string | null;
                            /** @enum {string} */
                            status: "draft" | "issued" | "expired" | "withdrawn";
                            number: number | null;
                            supersededBy: number | null;
                            withdrawnOn: string | null;
                            withdrawalReason: string | null;
                            availableActions: {
                                /** @enum {string} */
                                action: "edit" | "issue" | "discard";
                                label: string;
                            }[];
                        };
                    };
                };
            };
        };
        /** 起草或修改许可事项 */
        put: {
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
                        permitTypeId: string;
                        name: string;
                        /** @enum {string} */
                        issuer: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                        postRegistration: boolean;
                        statutoryWorkdays: number;
                        promiseWorkdays: number | null;
                        validity: string;
                        /** @enum {string} */
                        handling: "change" | "re-issue" | "new-application" | "filing" | "nothing";
                        movesWithDirectChange: boolean;
                        keyFields: {
                            key: string;
                            label: string;
                        }[];
                        materials: {
                            key: string;
                            name: string;
                            required: boolean;
                            mayFollow: boolean;
                        }[];
                        citation: {
                            document: string;
                            number: string | null;
                            item: string;
                        };
                        /** Format: date */
                        effectiveFrom: string;
                        /** @default null */
                        effectiveTo?: string | null;
                        /** @default 0 */
                        version?: number;
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
                            permitTypeId: string;
                            name: string;
                            /** @enum {string} */
                            issuer: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            postRegistration: boolean;
                            statutoryWorkdays: number;
                            promiseWorkdays: number | null;
                            validity: string;
                            /** @enum {string} */
                            handling: "change" | "re-issue" | "new-application" | "filing" | "nothing";
                            movesWithDirectChange: boolean;
                            keyFields: {
                                key: string;
                                label: string;
                            }[];
                            materials: {
                                key: string;
                                name: string;
                                required: boolean;
                                mayFollow: boolean;
                            }[];
                            citation: {
                                document: string;
                                number: string | null;
                                item: string;
                            };
                            /** Format: date */
                            effectiveFrom: string;
                            effectiveTo: string | null;
                            /** Format: uuid */
                            id: string;
                            version: number;
                            draftedBy: {
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            draftedAt: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            publishedAt: string | null;
                            /** @enum {string} */
                            status: "draft" | "issued" | "expired" | "withdrawn";
                            number: number | null;
                            supersededBy: number | null;
                            withdrawnOn: string | null;
                            withdrawalReason: string | null;
                            availableActions: {
                                /** @enum {string} */
                                action: "edit" | "issue" | "discard";
                                label: string;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rulebook/permit-type-drafts/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 许可事项草稿与生效版本逐项对比 */
        get: {
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
                            draft: {
                                permitTypeId: string;
                                name: string;
                                /** @enum {string} */
                                issuer: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                postRegistration: boolean;
                                statutoryWorkdays: number;
                                promiseWorkdays: number | null;
                                validity: string;
                                /** @enum {string} */
                                handling: "change" | "re-issue" | "new-application" | "filing" | "nothing";
                                movesWithDirectChange: boolean;
                                keyFields: {
                                    key: string;
                                    label: string;
                                }[];
                                materials: {
                                    key: string;
                                    name: string;
                                    required: boolean;
                                    mayFollow: boolean;
                                }[];
                                citation: {
                                    document: string;
                                    number: string | null;
                                    item: string;
                                };
                                /** Format: date */
                                effectiveFrom: string;
                                effectiveTo: string | null;
                                /** Format: uuid */
                                id: string;
                                version: number;
                                draftedBy: {
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                draftedAt: string;
                                publishedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                publishedAt: string | null;
                                /** @enum {string} */
                                status: "draft" | "issued" | "expired" | "withdrawn";
                                number: number | null;
                                supersededBy: number | null;
                                withdrawnOn: string | null;
                                withdrawalReason: string | null;
                                availableActions: {
                                    /** @enum {string} */
                                    action: "edit" | "issue" | "discard";
                                    label: string;
                                }[];
                            };
                            inForce: {
                                permitTypeId: string;
                                name: string;
                                /** @enum {string} */
                                issuer: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                postRegistration: boolean;
                                statutoryWorkdays: number;
                                promiseWorkdays: number | null;
                                validity: string;
                                /** @enum {string} */
                                handling: "change" | "re-issue" | "new-application" | "filing" | "nothing";
                                movesWithDirectChange: boolean;
                                keyFields: {
                                    key: string;
                                    label: string;
                                }[];
                                materials: {
                                    key: string;
                                    name: string;
                                    required: boolean;
                                    mayFollow: boolean;
                                }[];
                                citation: {
                                    document: string;
                                    number: string | null;
                                    item: string;
                                };
                                /** Format: date */
                                effectiveFrom: string;
                                effectiveTo: string | null;
                                /** Format: uuid */
                                id: string;
                                version: number;
                                draftedBy: {
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                draftedAt: string;
                                publishedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                publishedAt: string | null;
                                /** @enum {string} */
                                status: "draft" | "issued" | "expired" | "withdrawn";
                                number: number | null;
                                supersededBy: number | null;
                                withdrawnOn: string | null;
                                withdrawalReason: string | null;
                                availableActions: {
                                    /** @enum {string} */
                                    action: "edit" | "issue" | "discard";
                                    label: string;
                                }[];
                            } | null;
                            changes: {
                                path: string;
                                before: unknown | null;
                                after: unknown | null;
                            }[];
                            retroactive: boolean;
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
    "/api/rulebook/permit-type-drafts/{id}/issuance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发布许可事项（换人） */
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
                            permitTypeId: string;
                            name: string;
                            /** @enum {string} */
                            issuer: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            postRegistration: boolean;
                            statutoryWorkdays: number;
                            promiseWorkdays: number | null;
                            validity: string;
                            /** @enum {string} */
                            handling: "change" | "re-issue" | "new-application" | "filing" | "nothing";
                            movesWithDirectChange: boolean;
                            keyFields: {
                                key: string;
                                label: string;
                            }[];
                            materials: {
                                key: string;
                                name: string;
                                required: boolean;
                                mayFollow: boolean;
                            }[];
                            citation: {
                                document: string;
                                number: string | null;
                                item: string;
                            };
                            /** Format: date */
                            effectiveFrom: string;
                            effectiveTo: string | null;
                            /** Format: uuid */
                            id: string;
                            version: number;
                            draftedBy: {
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            draftedAt: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            publishedAt: string | null;
                            /** @enum {string} */
                            status: "draft" | "issued" | "expired" | "withdrawn";
                            number: number | null;
                            supersededBy: number | null;
                            withdrawnOn: string | null;
                            withdrawalReason: string | null;
                            availableActions: {
                                /** @enum {string} */
                                action: "edit" | "issue" | "discard";
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
    "/api/rulebook/permit-type-drafts/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作废许可事项草稿 */
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
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            permitTypeId: string;
                            name: string;
                            /** @enum {string} */
                            issuer: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            postRegistration: boolean;
                            statutoryWorkdays: number;
                            promiseWorkdays: number | null;
                            validity: string;
                            /** @enum {string} */
                            handling: "change" | "re-issue" | "new-application" | "filing" | "nothing";
                            movesWithDirectChange: boolean;
                            keyFields: {
                                key: string;
                                label: string;
                            }[];
                            materials: {
                                key: string;
                                name: string;
                                required: boolean;
                                mayFollow: boolean;
                            }[];
                            citation: {
                                document: string;
                                number: string | null;
                                item: string;
                            };
                            /** Format: date */
                            effectiveFrom: string;
                            effectiveTo: string | null;
                            /** Format: uuid */
                            id: string;
                            version: number;
                            draftedBy: {
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            draftedAt: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            publishedAt: string | null;
                            /** @enum {string} */
                            status: "draft" | "issued" | "expired" | "withdrawn";
                            number: number | null;
                            supersededBy: number | null;
                            withdrawnOn: string | null;
                            withdrawalReason: string | null;
                            availableActions: {
                                /** @enum {string} */
                                action: "edit" | "issue" | "discard";
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
    "/api/rulebook/calendar-notices/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 放假安排模板 */
        get: {
            parameters: {
                query: {
                    year: number;
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
    "/api/rulebook/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 工作日历 */
        get: {
            parameters: {
                query?: {
                    year?: number;
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
                            calendarVersion: number;
                            years: {
                                year: number;
                                notice: string;
                                /** Format: date */
                                noticeOn: string;
                                offDays: {
                                    [key: string]: string;
                                };
                                makeupWorkdays: string[];
                            }[];
                            overlays: {
                                name: string;
                                notice: string;
                                offDays: {
                                    [key: string]: string;
                                };
                                makeupWorkdays: string[];
                            }[];
                            coveredTo: string | null;
                            banner: string;
                            year: {
                                year: number;
                                workdays: number;
                                days: {
                                    /** Format: date */
                                    day: string;
                                    counted: boolean;
                                    /** @enum {string} */
                                    reason: "workday" | "makeup-workday" | "weekend" | "holiday";
                                    label: string;
                                    provisional: boolean;
                                }[];
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
    "/api/rulebook/calendar-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 放假安排通知与地方放假列表 */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    kind?: "year" | "overlay";
                    status?: "draft" | "published" | "replaced" | "discarded";
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
                                draftedBy: {
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                draftedAt: string;
                                publishedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                publishedAt: string | null;
                                availableActions: {
                                    /** @enum {string} */
                                    action: "publish" | "discard";
                                    label: string;
                                }[];
                                /** @enum {string} */
                                status: "draft" | "published" | "replaced" | "discarded";
                                /** @enum {string} */
                                kind: "year" | "overlay";
                                year: number | null;
                                name: string | null;
                                notice: string;
                                noticeOn: string | null;
                                offDays: {
                                    [key: string]: string;
                                };
                                makeupWorkdays: string[];
                                calendarVersion: number | null;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** 录入年度放假安排（草稿） */
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
                        year: number;
                        notice: string;
                        /** Format: date */
                        noticeOn: string;
                        days?: {
                            day: string;
                            /** @enum {string} */
                            kind: "off" | "work";
                            /** @default null */
                            holiday?: string | null;
                        }[];
                        /** Format: byte */
                        file?: string;
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
                            draftedBy: {
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            draftedAt: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            publishedAt: string | null;
                            availableActions: {
                                /** @enum {string} */
                                action: "publish" | "discard";
                                label: string;
                            }[];
                            /** @enum {string} */
                            status: "draft" | "published" | "replaced" | "discarded";
                            /** @enum {string} */
                            kind: "year" | "overlay";
                            year: number | null;
                            name: string | null;
                            notice: string;
                            noticeOn: string | null;
                            offDays: {
                                [key: string]: string;
                            };
                            makeupWorkdays: string[];
                            calendarVersion: number | null;
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
    "/api/rulebook/calendar-overlays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 录入地方放假（草稿） */
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
                        name: string;
                        notice: string;
                        days?: {
                            day: string;
                            /** @enum {string} */
                            kind: "off" | "work";
                            /** @default null */
                            holiday?: string | null;
                        }[];
                        /** Format: byte */
                        file?: string;
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
                            draftedBy: {
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            draftedAt: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            publishedAt: string | null;
                            availableActions: {
                                /** @enum {string} */
                                action: "publish" | "discard";
                                label: string;
                            }[];
                            /** @enum {string} */
                            status: "draft" | "published" | "replaced" | "discarded";
                            /** @enum {string} */
                            kind: "year" | "overlay";
                            year: number | null;
                            name: string | null;
                            notice: string;
                            noticeOn: string | null;
                            offDays: {
                                [key: string]: string;
                            };
                            makeupWorkdays: string[];
                            calendarVersion: number | null;
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
    "/api/rulebook/calendar-notices/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 预览年度放假安排带来的变化 */
        get: {
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
                            draft: {
                                /** Format: uuid */
                                id: string;
                                version: number;
                                draftedBy: {
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                draftedAt: string;
                                publishedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                publishedAt: string | null;
                                availableActions: {
                                    /** @enum {string} */
                                    action: "publish" | "discard";
                                    label: string;
                                }[];
                                /** @enum {string} */
                                status: "draft" | "published" | "replaced" | "discarded";
                                /** @enum {string} */
                                kind: "year" | "overlay";
                                year: number | null;
                                name: string | null;
                                notice: string;
                                noticeOn: string | null;
                                offDays: {
                                    [key: string]: string;
                                };
                                makeupWorkdays: string[];
                                calendarVersion: number | null;
                            };
                            changed: {
                                /** Format: date */
                                day: string;
                                before: {
                                    /** Format: date */
                                    day: string;
                                    counted: boolean;
                                    /** @enum {string} */
                                    reason: "workday" | "makeup-workday" | "weekend" | "holiday";
                                    label: string;
                                    provisional: boolean;
                                };
                                after: {
                                    /** Format: date */
                                    day: string;
                                    counted: boolean;
                                    /** @enum {string} */
                                    reason: "workday" | "makeup-workday" | "weekend" | "holiday";
                                    label: string;
                                    provisional: boolean;
                                };
                            }[];
                            confirmed: number;
                            coveredTo: string | null;
                            banner: string;
                            year: {
                                year: number;
                                workdays: number;
                                days: {
                                    /** Format: date */
                                    day: string;
                                    counted: boolean;
                                    /** @enum {string} */
                                    reason: "workday" | "makeup-workday" | "weekend" | "holiday";
                                    label: string;
                                    provisional: boolean;
                                }[];
                            };
                            calendar: {
                                years: {
                                    year: number;
                                    notice: string;
                                    /** Format: date */
                                    noticeOn: string;
                                    offDays: {
                                        [key: string]: string;
                                    };
                                    makeupWorkdays: string[];
                                }[];
                                overlays: {
                                    name: string;
                                    notice: string;
                                    offDays: {
                                        [key: string]: string;
                                    };
                                    makeupWorkdays: string[];
                                }[];
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
    "/api/rulebook/calendar-notices/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发布年度放假安排（换人） */
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
                            /** Format: uuid */
                            id: string;
                            version: number;
                            draftedBy: {
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            draftedAt: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            publishedAt: string | null;
                            availableActions: {
                                /** @enum {string} */
                                action: "publish" | "discard";
                                label: string;
                            }[];
                            /** @enum {string} */
                            status: "draft" | "published" | "replaced" | "discarded";
                            /** @enum {string} */
                            kind: "year" | "overlay";
                            year: number | null;
                            name: string | null;
                            notice: string;
                            noticeOn: string | null;
                            offDays: {
                                [key: string]: string;
                            };
                            makeupWorkdays: string[];
                            calendarVersion: number | null;
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
    "/api/rulebook/calendar-notices/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作废年度放假安排草稿 */
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
                            /** Format: uuid */
                            id: string;
                            version: number;
                            draftedBy: {
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            draftedAt: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            publishedAt: string | null;
                            availableActions: {
                                /** @enum {string} */
                                action: "publish" | "discard";
                                label: string;
                            }[];
                            /** @enum {string} */
                            status: "draft" | "published" | "replaced" | "discarded";
                            /** @enum {string} */
                            kind: "year" | "overlay";
                            year: number | null;
                            name: string | null;
                            notice: string;
                            noticeOn: string | null;
                            offDays: {
                                [key: string]: string;
                            };
                            makeupWorkdays: string[];
                            calendarVersion: number | null;
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
    "/api/rulebook/calendar-overlays/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 预览地方放假带来的变化 */
        get: {
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
                            draft: {
                                /** Format: uuid */
                                id: string;
                                version: number;
                                draftedBy: {
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                draftedAt: string;
                                publishedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                publishedAt: string | null;
                                availableActions: {
                                    /** @enum {string} */
                                    action: "publish" | "discard";
                                    label: string;
                                }[];
                                /** @enum {string} */
                                status: "draft" | "published" | "replaced" | "discarded";
                                /** @enum {string} */
                                kind: "year" | "overlay";
                                year: number | null;
                                name: string | null;
                                notice: string;
                                noticeOn: string | null;
                                offDays: {
                                    [key: string]: string;
                                };
                                makeupWorkdays: string[];
                                calendarVersion: number | null;
                            };
                            changed: {
                                /** Format: date */
                                day: string;
                                before: {
                                    /** Format: date */
                                    day: string;
                                    counted: boolean;
                                    /** @enum {string} */
                                    reason: "workday" | "makeup-workday" | "weekend" | "holiday";
                                    label: string;
                                    provisional: boolean;
                                };
                                after: {
                                    /** Format: date */
                                    day: string;
                                    counted: boolean;
                                    /** @enum {string} */
                                    reason: "workday" | "makeup-workday" | "weekend" | "holiday";
                                    label: string;
                                    provisional: boolean;
                                };
                            }[];
                            confirmed: number;
                            coveredTo: string | null;
                            banner: string;
                            year: {
                                year: number;
                                workdays: number;
                                days: {
                                    /** Format: date */
                                    day: string;
                                    counted: boolean;
                                    /** @enum {string} */
                                    reason: "workday" | "makeup-workday" | "weekend" | "holiday";
                                    label: string;
                                    provisional: boolean;
                                }[];
                            };
                            calendar: {
                                years: {
                                    year: number;
                                    notice: string;
                                    /** Format: date */
                                    noticeOn: string;
                                    offDays: {
                                        [key: string]: string;
                                    };
                                    makeupWorkdays: string[];
                                }[];
                                overlays: {
                                    name: string;
                                    notice: string;
                                    offDays: {
                                        [key: string]: string;
                                    };
                                    makeupWorkdays: string[];
                                }[];
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
    "/api/rulebook/calendar-overlays/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发布地方放假（换人） */
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
                            /** Format: uuid */
                            id: string;
                            version: number;
                            draftedBy: {
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            draftedAt: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            publishedAt: string | null;
                            availableActions: {
                                /** @enum {string} */
                                action: "publish" | "discard";
                                label: string;
                            }[];
                            /** @enum {string} */
                            status: "draft" | "published" | "replaced" | "discarded";
                            /** @enum {string} */
                            kind: "year" | "overlay";
                            year: number | null;
                            name: string | null;
                            notice: string;
                            noticeOn: string | null;
                            offDays: {
                                [key: string]: string;
                            };
                            makeupWorkdays: string[];
                            calendarVersion: number | null;
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
    "/api/rulebook/calendar-overlays/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作废地方放假草稿 */
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
                            /** Format: uuid */
                            id: string;
                            version: number;
                            draftedBy: {
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            draftedAt: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            publishedAt: string | null;
                            availableActions: {
                                /** @enum {string} */
                                action: "publish" | "discard";
                                label: string;
                            }[];
                            /** @enum {string} */
                            status: "draft" | "published" | "replaced" | "discarded";
                            /** @enum {string} */
                            kind: "year" | "overlay";
                            year: number | null;
                            name: string | null;
                            notice: string;
                            noticeOn: string | null;
                            offDays: {
                                [key: string]: string;
                            };
                            makeupWorkdays: string[];
                            calendarVersion: number | null;
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
    "/api/rulebook/clock-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 许可办件的时限规则 */
        get: {
            parameters: {
                query?: {
                    on?: string;
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
                            /** Format: date */
                            on: string;
                            promises: {
                                /** Format: uuid */
                                id: string;
                                version: number;
                                draftedBy: {
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                draftedAt: string;
                                publishedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                publishedAt: string | null;
                                /** @enum {string} */
                                status: "draft" | "issued" | "expired" | "withdrawn";
                                number: number | null;
                                /** Format: date */
                                effectiveFrom: string;
                                effectiveTo: string | null;
                                supersededBy: number | null;
                                withdrawnOn: string | null;
                                withdrawalReason: string | null;
                                availableActions: {
                                    /** @enum {string} */
                                    action: "edit" | "issue" | "discard" | "withdraw";
                                    label: string;
                                }[];
                                /** @enum {string} */
                                policyId: "conversion-pool-criteria" | "permit-transfer-promise" | "conversion-subsidy" | "first-listing-award" | "quota-trade-award" | "upscale-thresholds" | "upscale-pool-bands" | "filing-windows" | "publicity-period" | "credit-evaluation" | "lamp-bands" | "targets";
                                policyName: string;
                                /** @enum {string} */
                                scope: "city" | "haibowan" | "wuda" | "hainan";
                                scopeName: string;
                                citation: {
                                    document: string;
                                    number: string | null;
                                    item: string;
                                };
                                parameters: {
                                    [key: string]: unknown;
                                };
                                demonstration: boolean;
                            }[];
                            lampBands: {
                                /** Format: uuid */
                                id: string;
                                version: number;
                                draftedBy: {
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                draftedAt: string;
                                publishedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                publishedAt: string | null;
                                /** @enum {string} */
                                status: "draft" | "issued" | "expired" | "withdrawn";
                                number: number | null;
                                /** Format: date */
                                effectiveFrom: string;
                                effectiveTo: string | null;
                                supersededBy: number | null;
                                withdrawnOn: string | null;
                                withdrawalReason: string | null;
                                availableActions: {
                                    /** @enum {string} */
                                    action: "edit" | "issue" | "discard" | "withdraw";
                                    label: string;
                                }[];
                                /** @enum {string} */
                                policyId: "conversion-pool-criteria" | "permit-transfer-promise" | "conversion-subsidy" | "first-listing-award" | "quota-trade-award" | "upscale-thresholds" | "upscale-pool-bands" | "filing-windows" | "publicity-period" | "credit-evaluation" | "lamp-bands" | "targets";
                                policyName: string;
                                /** @enum {string} */
                                scope: "city" | "haibowan" | "wuda" | "hainan";
                                scopeName: string;
                                citation: {
                                    document: string;
                                    number: string | null;
                                    item: string;
                                };
                                parameters: {
                                    [key: string]: unknown;
                                };
                                demonstration: boolean;
                            }[];
                            suspensions: {
                                /** @enum {string} */
                                kind: "hearing" | "tender" | "auction" | "inspection" | "testing" | "quarantine" | "appraisal" | "expert-review";
                                name: string;
                            }[];
                            fixedByLaw: {
                                rule: string;
                                text: string;
                                citation: string;
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
    "/api/rulebook/open-questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待市里确认的问题与现行默认值 */
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
                            items: {
                                number: number;
                                topic: string;
                                question: string;
                                defaultShipped: string;
                                owner: string;
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
