/** Written by `npm run client-types` from the OpenAPI document of the service; a test holds both together. */
export interface paths {
    "/api/permit-transfer/operations": {
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
    "/api/permit-transfer/operations/parked": {
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
    "/api/permit-transfer/operations/blocked/{businessId}": {
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
    "/api/permit-transfer/operations/parked/{id}/retry": {
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
    "/api/permit-transfer/operations/parked/{id}/skip-request": {
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
    "/api/permit-transfer/operations/parked/{id}/skip-withdrawal": {
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
    "/api/permit-transfer/operations/parked/{id}/skip": {
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
    "/api/permit-transfer/operations/retry": {
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
    "/api/permit-transfer/operations/topic-fill": {
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
    "/api/permit-transfer/operations/read-again": {
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
    "/api/permit-transfer/permits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 在册许可证：一个主体的，或按条件查找；expiresWithin 为多少天内到期（90、30），takenBack 为随误导入撤回的 */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    businessId?: string;
                    q?: string;
                    permitTypeId?: string;
                    department?: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                    district?: "haibowan" | "wuda" | "hainan";
                    expiresWithin?: number;
                    inForce?: "true" | "false";
                    takenBack?: "true" | "false";
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
                                /** Format: uuid */
                                businessId: string;
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                /** @enum {string} */
                                department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                departmentName: string;
                                permitTypeId: string;
                                permitTypeName: string;
                                number: string;
                                holderName: string;
                                creditCode: string | null;
                                fields: {
                                    [key: string]: string;
                                };
                                /** Format: date */
                                validFrom: string;
                                validTo: string | null;
                                replacedOn: string | null;
                                replacedBy: string | null;
                                takenBackOn: string | null;
                                daysLeft: number | null;
                                lamp: {
                                    /** @enum {string} */
                                    state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                    text: string;
                                } | null;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** 登记许可证 */
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
                        permitTypeId: string;
                        number: string;
                        /** Format: date */
                        validFrom: string;
                        /** @default null */
                        validTo?: string | null;
                        /** @default {} */
                        fields?: {
                            [key: string]: string;
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
                            /** Format: uuid */
                            businessId: string;
                            /** @enum {string} */
                            district: "haibowan" | "wuda" | "hainan";
                            /** @enum {string} */
                            department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            departmentName: string;
                            permitTypeId: string;
                            permitTypeName: string;
                            number: string;
                            holderName: string;
                            creditCode: string | null;
                            fields: {
                                [key: string]: string;
                            };
                            /** Format: date */
                            validFrom: string;
                            validTo: string | null;
                            replacedOn: string | null;
                            replacedBy: string | null;
                            takenBackOn: string | null;
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
    "/api/permit-transfer/permits/expiry-watch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 到期提醒：30 天内、90 天内到期和已过期的在册许可证数 */
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
                            within30: number;
                            within90: number;
                            ended: number;
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
    "/api/permit-transfer/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个主体的申请 */
        get: {
            parameters: {
                query: {
                    limit?: number;
                    offset?: number;
                    businessId: string;
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
                                /** Format: uuid */
                                businessId: string;
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                /** Format: date */
                                receivedOn: string;
                                /** @enum {string} */
                                status: "awaiting-certificate" | "open" | "completed";
                                certificateNo: string | null;
                                completedOn: string | null;
                                outcome: ("completed" | "refused" | "withdrawn") | null;
                                endedBecause: string | null;
                                dueOn: string | null;
                                provisional: boolean;
                                permits: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: uuid */
                                    businessId: string;
                                    /** @enum {string} */
                                    district: "haibowan" | "wuda" | "hainan";
                                    /** @enum {string} */
                                    department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                    departmentName: string;
                                    permitTypeId: string;
                                    permitTypeName: string;
                                    number: string;
                                    holderName: string;
                                    creditCode: string | null;
                                    fields: {
                                        [key: string]: string;
                                    };
                                    /** Format: date */
                                    validFrom: string;
                                    validTo: string | null;
                                    replacedOn: string | null;
                                    replacedBy: string | null;
                                    takenBackOn: string | null;
                                }[];
                                handledByRegistrar: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: uuid */
                                    businessId: string;
                                    /** @enum {string} */
                                    district: "haibowan" | "wuda" | "hainan";
                                    /** @enum {string} */
                                    department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                    departmentName: string;
                                    permitTypeId: string;
                                    permitTypeName: string;
                                    number: string;
                                    holderName: string;
                                    creditCode: string | null;
                                    fields: {
                                        [key: string]: string;
                                    };
                                    /** Format: date */
                                    validFrom: string;
                                    validTo: string | null;
                                    replacedOn: string | null;
                                    replacedBy: string | null;
                                    takenBackOn: string | null;
                                }[];
                                findings: {
                                    [key: string]: {
                                        check: string;
                                        detail: string;
                                        passed: boolean | null;
                                    }[];
                                };
                                cases: {
                                    /** Format: uuid */
                                    id: string;
                                    number: string;
                                    version: number;
                                    /** @enum {string} */
                                    status: "received" | "correction-requested" | "accepted" | "suspended" | "completed" | "refused" | "withdrawn";
                                    /** @enum {string} */
                                    track: "transfer" | "ordinary";
                                    /** Format: uuid */
                                    businessId: string;
                                    businessName: string;
                                    creditCode: string | null;
                                    /** Format: uuid */
                                    permitId: string;
                                    permitTypeId: string;
                                    permitTypeName: string;
                                    /** @enum {string} */
                                    department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                    departmentName: string;
                                    /** @enum {string} */
                                    district: "haibowan" | "wuda" | "hainan";
                                    /** Format: date */
                                    receivedOn: string;
                                    acceptedOn: string | null;
                                    deemedAccepted: boolean;
                                    closedOn: string | null;
                                    dueOn: string | null;
                                    officer: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    clocks: {
                                        acceptance: {
                                            dueOn: string | null;
                                            provisional: boolean;
                                            lamp: {
                                                /** @enum {string} */
                                                state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                                text: string;
                                            };
                                            workdaysLeft: number | null;
                                        } | null;
                                        promise: {
                                            dueOn: string | null;
                                            provisional: boolean;
                                            lamp: {
                                                /** @enum {string} */
                                                state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                                text: string;
                                            };
                                            workdaysLeft: number | null;
                                        } | null;
                                        statutory: {
                                            dueOn: string | null;
                                            provisional: boolean;
                                            lamp: {
                                                /** @enum {string} */
                                                state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                                text: string;
                                            };
                                            workdaysLeft: number | null;
                                        } | null;
                                    };
                                    availableActions: {
                                        /** @enum {string} */
                                        action: "accept" | "request-correction" | "supply-corrections" | "record-material" | "suspend" | "resume" | "extend" | "reroute" | "complete" | "refuse" | "withdraw" | "reassign" | "add-file";
                                        label: string;
                                        commentRequired: boolean;
                                    }[];
                                }[];
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** 申请许可沿用，按许可分件 */
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
                        permitIds: string[];
                        /** @default null */
                        certificateNo?: string | null;
                        /** @default {} */
                        declared?: {
                            [key: string]: {
                                [key: string]: string;
                            };
                        };
                        /** @default null */
                        materials?: {
                            [key: string]: string[];
                        } | null;
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
                            businessId: string;
                            /** @enum {string} */
                            district: "haibowan" | "wuda" | "hainan";
                            /** Format: date */
                            receivedOn: string;
                            /** @enum {string} */
                            status: "awaiting-certificate" | "open" | "completed";
                            certificateNo: string | null;
                            completedOn: string | null;
                            outcome: ("completed" | "refused" | "withdrawn") | null;
                            endedBecause: string | null;
                            dueOn: string | null;
                            provisional: boolean;
                            permits: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                businessId: string;
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                /** @enum {string} */
                                department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                departmentName: string;
                                permitTypeId: string;
                                permitTypeName: string;
                                number: string;
                                holderName: string;
                                creditCode: string | null;
                                fields: {
                                    [key: string]: string;
                                };
                                /** Format: date */
                                validFrom: string;
                                validTo: string | null;
                                replacedOn: string | null;
                                replacedBy: string | null;
                                takenBackOn: string | null;
                            }[];
                            handledByRegistrar: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                businessId: string;
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                /** @enum {string} */
                                department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                departmentName: string;
                                permitTypeId: string;
                                permitTypeName: string;
                                number: string;
                                holderName: string;
                                creditCode: string | null;
                                fields: {
                                    [key: string]: string;
                                };
                                /** Format: date */
                                validFrom: string;
                                validTo: string | null;
                                replacedOn: string | null;
                                replacedBy: string | null;
                                takenBackOn: string | null;
                            }[];
                            findings: {
                                [key: string]: {
                                    check: string;
                                    detail: string;
                                    passed: boolean | null;
                                }[];
                            };
                            cases: {
                                /** Format: uuid */
                                id: string;
                                number: string;
                                version: number;
                                /** @enum {string} */
                                status: "received" | "correction-requested" | "accepted" | "suspended" | "completed" | "refused" | "withdrawn";
                                /** @enum {string} */
                                track: "transfer" | "ordinary";
                                /** Format: uuid */
                                businessId: string;
                                businessName: string;
                                creditCode: string | null;
                                /** Format: uuid */
                                permitId: string;
                                permitTypeId: string;
                                permitTypeName: string;
                                /** @enum {string} */
                                department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                departmentName: string;
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                /** Format: date */
                                receivedOn: string;
                                acceptedOn: string | null;
                                deemedAccepted: boolean;
                                closedOn: string | null;
                                dueOn: string | null;
                                officer: {
                                    id: string;
                                    name: string;
                                } | null;
                                lamp: {
                                    /** @enum {string} */
                                    state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                    text: string;
                                };
                                clocks: {
                                    acceptance: {
                                        dueOn: string | null;
                                        provisional: boolean;
                                        lamp: {
                                            /** @enum {string} */
                                            state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                            text: string;
                                        };
                                        workdaysLeft: number | null;
                                    } | null;
                                    promise: {
                                        dueOn: string | null;
                                        provisional: boolean;
                                        lamp: {
                                            /** @enum {string} */
                                            state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                            text: string;
                                        };
                                        workdaysLeft: number | null;
                                    } | null;
                                    statutory: {
                                        dueOn: string | null;
                                        provisional: boolean;
                                        lamp: {
                                            /** @enum {string} */
                                            state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                            text: string;
                                        };
                                        workdaysLeft: number | null;
                                    } | null;
                                };
                                availableActions: {
                                    /** @enum {string} */
                                    action: "accept" | "request-correction" | "supply-corrections" | "record-material" | "suspend" | "resume" | "extend" | "reroute" | "complete" | "refuse" | "withdraw" | "reassign" | "add-file";
                                    label: string;
                                    commentRequired: boolean;
                                }[];
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
    "/api/permit-transfer/applications/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回等待证明的申请 */
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
                            /** Format: uuid */
                            businessId: string;
                            /** @enum {string} */
                            district: "haibowan" | "wuda" | "hainan";
                            /** Format: date */
                            receivedOn: string;
                            /** @enum {string} */
                            status: "awaiting-certificate" | "open" | "completed";
                            certificateNo: string | null;
                            completedOn: string | null;
                            outcome: ("completed" | "refused" | "withdrawn") | null;
                            endedBecause: string | null;
                            dueOn: string | null;
                            provisional: boolean;
                            permits: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                businessId: string;
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                /** @enum {string} */
                                department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                departmentName: string;
                                permitTypeId: string;
                                permitTypeName: string;
                                number: string;
                                holderName: string;
                                creditCode: string | null;
                                fields: {
                                    [key: string]: string;
                                };
                                /** Format: date */
                                validFrom: string;
                                validTo: string | null;
                                replacedOn: string | null;
                                replacedBy: string | null;
                                takenBackOn: string | null;
                            }[];
                            handledByRegistrar: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                businessId: string;
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                /** @enum {string} */
                                department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                departmentName: string;
                                permitTypeId: string;
                                permitTypeName: string;
                                number: string;
                                holderName: string;
                                creditCode: string | null;
                                fields: {
                                    [key: string]: string;
                                };
                                /** Format: date */
                                validFrom: string;
                                validTo: string | null;
                                replacedOn: string | null;
                                replacedBy: string | null;
                                takenBackOn: string | null;
                            }[];
                            findings: {
                                [key: string]: {
                                    check: string;
                                    detail: string;
                                    passed: boolean | null;
                                }[];
                            };
                            cases: {
                                /** Format: uuid */
                                id: string;
                                number: string;
                                version: number;
                                /** @enum {string} */
                                status: "received" | "correction-requested" | "accepted" | "suspended" | "completed" | "refused" | "withdrawn";
                                /** @enum {string} */
                                track: "transfer" | "ordinary";
                                /** Format: uuid */
                                businessId: string;
                                businessName: string;
                                creditCode: string | null;
                                /** Format: uuid */
                                permitId: string;
                                permitTypeId: string;
                                permitTypeName: string;
                                /** @enum {string} */
                                department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                departmentName: string;
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                /** Format: date */
                                receivedOn: string;
                                acceptedOn: string | null;
                                deemedAccepted: boolean;
                                closedOn: string | null;
                                dueOn: string | null;
                                officer: {
                                    id: string;
                                    name: string;
                                } | null;
                                lamp: {
                                    /** @enum {string} */
                                    state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                    text: string;
                                };
                                clocks: {
                                    acceptance: {
                                        dueOn: string | null;
                                        provisional: boolean;
                                        lamp: {
                                            /** @enum {string} */
                                            state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                            text: string;
                                        };
                                        workdaysLeft: number | null;
                                    } | null;
                                    promise: {
                                        dueOn: string | null;
                                        provisional: boolean;
                                        lamp: {
                                            /** @enum {string} */
                                            state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                            text: string;
                                        };
                                        workdaysLeft: number | null;
                                    } | null;
                                    statutory: {
                                        dueOn: string | null;
                                        provisional: boolean;
                                        lamp: {
                                            /** @enum {string} */
                                            state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                            text: string;
                                        };
                                        workdaysLeft: number | null;
                                    } | null;
                                };
                                availableActions: {
                                    /** @enum {string} */
                                    action: "accept" | "request-correction" | "supply-corrections" | "record-material" | "suspend" | "resume" | "extend" | "reroute" | "complete" | "refuse" | "withdraw" | "reassign" | "add-file";
                                    label: string;
                                    commentRequired: boolean;
                                }[];
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
    "/api/permit-transfer/application-checks/{businessId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 申请前核对：每张在册许可的各项条件、比对、材料 */
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
                            /** Format: uuid */
                            businessId: string;
                            name: string;
                            closedOn: string | null;
                            converted: {
                                /** Format: date */
                                convertedOn: string;
                                certificateNo: string;
                            } | null;
                            permits: {
                                permit: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: uuid */
                                    businessId: string;
                                    /** @enum {string} */
                                    district: "haibowan" | "wuda" | "hainan";
                                    /** @enum {string} */
                                    department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                    departmentName: string;
                                    permitTypeId: string;
                                    permitTypeName: string;
                                    number: string;
                                    holderName: string;
                                    creditCode: string | null;
                                    fields: {
                                        [key: string]: string;
                                    };
                                    /** Format: date */
                                    validFrom: string;
                                    validTo: string | null;
                                    replacedOn: string | null;
                                    replacedBy: string | null;
                                    takenBackOn: string | null;
                                };
                                findings: {
                                    check: string;
                                    detail: string;
                                    passed: boolean | null;
                                }[];
                                comparison: {
                                    field: string;
                                    label: string;
                                    old: string;
                                    new: string;
                                    same: boolean;
                                    mayDiffer: boolean;
                                }[];
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
                                movesWithLicence: boolean;
                                underWay: boolean;
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
    "/api/permit-transfer/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次申请各部门的进度 */
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
                            /** Format: uuid */
                            businessId: string;
                            /** @enum {string} */
                            district: "haibowan" | "wuda" | "hainan";
                            /** Format: date */
                            receivedOn: string;
                            /** @enum {string} */
                            status: "awaiting-certificate" | "open" | "completed";
                            certificateNo: string | null;
                            completedOn: string | null;
                            outcome: ("completed" | "refused" | "withdrawn") | null;
                            endedBecause: string | null;
                            dueOn: string | null;
                            provisional: boolean;
                            permits: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                businessId: string;
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                /** @enum {string} */
                                department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                departmentName: string;
                                permitTypeId: string;
                                permitTypeName: string;
                                number: string;
                                holderName: string;
                                creditCode: string | null;
                                fields: {
                                    [key: string]: string;
                                };
                                /** Format: date */
                                validFrom: string;
                                validTo: string | null;
                                replacedOn: string | null;
                                replacedBy: string | null;
                                takenBackOn: string | null;
                            }[];
                            handledByRegistrar: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                businessId: string;
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                /** @enum {string} */
                                department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                departmentName: string;
                                permitTypeId: string;
                                permitTypeName: string;
                                number: string;
                                holderName: string;
                                creditCode: string | null;
                                fields: {
                                    [key: string]: string;
                                };
                                /** Format: date */
                                validFrom: string;
                                validTo: string | null;
                                replacedOn: string | null;
                                replacedBy: string | null;
                                takenBackOn: string | null;
                            }[];
                            findings: {
                                [key: string]: {
                                    check: string;
                                    detail: string;
                                    passed: boolean | null;
                                }[];
                            };
                            cases: {
                                /** Format: uuid */
                                id: string;
                                number: string;
                                version: number;
                                /** @enum {string} */
                                status: "received" | "correction-requested" | "accepted" | "suspended" | "completed" | "refused" | "withdrawn";
                                /** @enum {string} */
                                track: "transfer" | "ordinary";
                                /** Format: uuid */
                                businessId: string;
                                businessName: string;
                                creditCode: string | null;
                                /** Format: uuid */
                                permitId: string;
                                permitTypeId: string;
                                permitTypeName: string;
                                /** @enum {string} */
                                department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                departmentName: string;
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                /** Format: date */
                                receivedOn: string;
                                acceptedOn: string | null;
                                deemedAccepted: boolean;
                                closedOn: string | null;
                                dueOn: string | null;
                                officer: {
                                    id: string;
                                    name: string;
                                } | null;
                                lamp: {
                                    /** @enum {string} */
                                    state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                    text: string;
                                };
                                clocks: {
                                    acceptance: {
                                        dueOn: string | null;
                                        provisional: boolean;
                                        lamp: {
                                            /** @enum {string} */
                                            state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                            text: string;
                                        };
                                        workdaysLeft: number | null;
                                    } | null;
                                    promise: {
                                        dueOn: string | null;
                                        provisional: boolean;
                                        lamp: {
                                            /** @enum {string} */
                                            state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                            text: string;
                                        };
                                        workdaysLeft: number | null;
                                    } | null;
                                    statutory: {
                                        dueOn: string | null;
                                        provisional: boolean;
                                        lamp: {
                                            /** @enum {string} */
                                            state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                            text: string;
                                        };
                                        workdaysLeft: number | null;
                                    } | null;
                                };
                                availableActions: {
                                    /** @enum {string} */
                                    action: "accept" | "request-correction" | "supply-corrections" | "record-material" | "suspend" | "resume" | "extend" | "reroute" | "complete" | "refuse" | "withdraw" | "reassign" | "add-file";
                                    label: string;
                                    commentRequired: boolean;
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
    "/api/permit-transfer/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办件列表 */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    status?: "received" | "correction-requested" | "accepted" | "suspended" | "completed" | "refused" | "withdrawn" | "open" | "closed";
                    track?: "transfer" | "ordinary";
                    district?: "haibowan" | "wuda" | "hainan";
                    department?: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                    permitTypeId?: string;
                    businessId?: string;
                    lamp?: "normal" | "nearing" | "overdue" | "paused" | "done";
                    q?: string;
                    mine?: "true" | "false";
                    dueFrom?: string;
                    dueTo?: string;
                    sort?: "dueOn" | "-dueOn" | "receivedOn" | "-receivedOn";
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
                                version: number;
                                /** @enum {string} */
                                status: "received" | "correction-requested" | "accepted" | "suspended" | "completed" | "refused" | "withdrawn";
                                /** @enum {string} */
                                track: "transfer" | "ordinary";
                                /** Format: uuid */
                                businessId: string;
                                businessName: string;
                                creditCode: string | null;
                                /** Format: uuid */
                                permitId: string;
                                permitTypeId: string;
                                permitTypeName: string;
                                /** @enum {string} */
                                department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                departmentName: string;
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                /** Format: date */
                                receivedOn: string;
                                acceptedOn: string | null;
                                deemedAccepted: boolean;
                                closedOn: string | null;
                                dueOn: string | null;
                                officer: {
                                    id: string;
                                    name: string;
                                } | null;
                                lamp: {
                                    /** @enum {string} */
                                    state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                    text: string;
                                };
                                clocks: {
                                    acceptance: {
                                        dueOn: string | null;
                                        provisional: boolean;
                                        lamp: {
                                            /** @enum {string} */
                                            state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                            text: string;
                                        };
                                        workdaysLeft: number | null;
                                    } | null;
                                    promise: {
                                        dueOn: string | null;
                                        provisional: boolean;
                                        lamp: {
                                            /** @enum {string} */
                                            state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                            text: string;
                                        };
                                        workdaysLeft: number | null;
                                    } | null;
                                    statutory: {
                                        dueOn: string | null;
                                        provisional: boolean;
                                        lamp: {
                                            /** @enum {string} */
                                            state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                            text: string;
                                        };
                                        workdaysLeft: number | null;
                                    } | null;
                                };
                                availableActions: {
                                    /** @enum {string} */
                                    action: "accept" | "request-correction" | "supply-corrections" | "record-material" | "suspend" | "resume" | "extend" | "reroute" | "complete" | "refuse" | "withdraw" | "reassign" | "add-file";
                                    label: string;
                                    commentRequired: boolean;
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
    "/api/permit-transfer/cases/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待受理、办理中、临期、逾期、本月按时率，按部门和许可事项分组 */
        get: {
            parameters: {
                query?: {
                    district?: "haibowan" | "wuda" | "hainan";
                    department?: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
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
                            toAccept: number;
                            inHand: number;
                            nearing: number;
                            overdue: number;
                            closedThisMonth: number;
                            onTimeThisMonth: number;
                            onTimeRate: number | null;
                            groups: {
                                /** @enum {string} */
                                department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                departmentName: string;
                                permitTypeId: string;
                                permitTypeName: string;
                                toAccept: number;
                                inHand: number;
                                nearing: number;
                                overdue: number;
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
    "/api/permit-transfer/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一件的全部情况 */
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
                            number: string;
                            version: number;
                            /** @enum {string} */
                            status: "received" | "correction-requested" | "accepted" | "suspended" | "completed" | "refused" | "withdrawn";
                            /** @enum {string} */
                            track: "transfer" | "ordinary";
                            /** Format: uuid */
                            permitId: string;
                            permitTypeId: string;
                            permitTypeName: string;
                            /** @enum {string} */
                            department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            departmentName: string;
                            /** @enum {string} */
                            district: "haibowan" | "wuda" | "hainan";
                            /** Format: date */
                            receivedOn: string;
                            acceptedOn: string | null;
                            deemedAccepted: boolean;
                            closedOn: string | null;
                            dueOn: string | null;
                            officer: {
                                id: string;
                                name: string;
                            } | null;
                            lamp: {
                                /** @enum {string} */
                                state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                text: string;
                            };
                            clocks: {
                                acceptance: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                promise: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                statutory: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                            };
                            availableActions: {
                                /** @enum {string} */
                                action: "accept" | "request-correction" | "supply-corrections" | "record-material" | "suspend" | "resume" | "extend" | "reroute" | "complete" | "refuse" | "withdraw" | "reassign" | "add-file";
                                label: string;
                                commentRequired: boolean;
                            }[];
                            /** Format: uuid */
                            applicationId: string;
                            business: {
                                /** Format: uuid */
                                businessId: string;
                                name: string;
                                creditCode: string | null;
                            };
                            permit: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                businessId: string;
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                /** @enum {string} */
                                department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                departmentName: string;
                                permitTypeId: string;
                                permitTypeName: string;
                                number: string;
                                holderName: string;
                                creditCode: string | null;
                                fields: {
                                    [key: string]: string;
                                };
                                /** Format: date */
                                validFrom: string;
                                validTo: string | null;
                                replacedOn: string | null;
                                replacedBy: string | null;
                                takenBackOn: string | null;
                            };
                            newPermitNumber: string | null;
                            comparison: {
                                field: string;
                                label: string;
                                old: string;
                                new: string;
                                same: boolean;
                                mayDiffer: boolean;
                            }[];
                            findings: {
                                check: string;
                                detail: string;
                                passed: boolean | null;
                            }[];
                            materials: {
                                key: string;
                                name: string;
                                required: boolean;
                                mayFollow: boolean;
                                /** @enum {string} */
                                state: "missing" | "supplied" | "accepted" | "deferred";
                            }[];
                            correction: {
                                /** Format: date */
                                requestedOn: string;
                                noticeNo: string;
                                items: string[];
                                suppliedOn: string | null;
                            } | null;
                            suspensions: {
                                /** @enum {string} */
                                kind: "hearing" | "tender" | "auction" | "inspection" | "testing" | "quarantine" | "appraisal" | "expert-review";
                                noticeNo: string;
                                /** Format: date */
                                suspendedOn: string;
                                expectedDays: number;
                                /** Format: date */
                                expectedUntil: string;
                                resumedOn: string | null;
                            }[];
                            extension: {
                                /** Format: date */
                                extendedOn: string;
                                workdays: number;
                                reason: string;
                            } | null;
                            timeSpent: {
                                departmentWorkdays: number;
                                applicantWorkdays: number;
                                deductedWorkdays: number;
                            };
                            renewalHint: string | null;
                            ground: {
                                policyId: string;
                                version: number;
                                citation: string;
                            };
                            papers: {
                                /** @enum {string} */
                                kind: "acceptance" | "correction" | "suspension" | "extension" | "reroute" | "refusal" | "delivery" | "approval" | "clock";
                                title: string;
                            }[];
                            history: {
                                at: string;
                                /** Format: date */
                                occurredOn: string;
                                actorName: string;
                                bureauName: string;
                                title: string;
                                detail: string;
                                ground: string | null;
                            }[];
                            coming: {
                                title: string;
                                /** @enum {string} */
                                side: "department" | "applicant";
                                expectedOn: string | null;
                                provisional: boolean;
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
    "/api/permit-transfer/cases/{id}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 三个时钟的逐日说明 */
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
                            acceptance: {
                                /** Format: date */
                                startsOn: string;
                                workdays: number;
                                dueOn: string | null;
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
                                law: string;
                            } | null;
                            promise: {
                                /** Format: date */
                                startsOn: string;
                                workdays: number;
                                dueOn: string | null;
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
                                law: string;
                            } | null;
                            statutory: {
                                /** Format: date */
                                startsOn: string;
                                workdays: number;
                                dueOn: string | null;
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
                                law: string;
                            } | null;
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
    "/api/permit-transfer/cases/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 受理 */
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
                            version: number;
                            /** @enum {string} */
                            status: "received" | "correction-requested" | "accepted" | "suspended" | "completed" | "refused" | "withdrawn";
                            /** @enum {string} */
                            track: "transfer" | "ordinary";
                            /** Format: uuid */
                            businessId: string;
                            businessName: string;
                            creditCode: string | null;
                            /** Format: uuid */
                            permitId: string;
                            permitTypeId: string;
                            permitTypeName: string;
                            /** @enum {string} */
                            department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            departmentName: string;
                            /** @enum {string} */
                            district: "haibowan" | "wuda" | "hainan";
                            /** Format: date */
                            receivedOn: string;
                            acceptedOn: string | null;
                            deemedAccepted: boolean;
                            closedOn: string | null;
                            dueOn: string | null;
                            officer: {
                                id: string;
                                name: string;
                            } | null;
                            lamp: {
                                /** @enum {string} */
                                state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                text: string;
                            };
                            clocks: {
                                acceptance: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                promise: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                statutory: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                            };
                            availableActions: {
                                /** @enum {string} */
                                action: "accept" | "request-correction" | "supply-corrections" | "record-material" | "suspend" | "resume" | "extend" | "reroute" | "complete" | "refuse" | "withdraw" | "reassign" | "add-file";
                                label: string;
                                commentRequired: boolean;
                            }[];
                            renewalHint: string | null;
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
    "/api/permit-transfer/cases/{id}/correction-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 一次性补正告知 */
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
                        noticeNo: string;
                        items: string[];
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
                            version: number;
                            /** @enum {string} */
                            status: "received" | "correction-requested" | "accepted" | "suspended" | "completed" | "refused" | "withdrawn";
                            /** @enum {string} */
                            track: "transfer" | "ordinary";
                            /** Format: uuid */
                            businessId: string;
                            businessName: string;
                            creditCode: string | null;
                            /** Format: uuid */
                            permitId: string;
                            permitTypeId: string;
                            permitTypeName: string;
                            /** @enum {string} */
                            department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            departmentName: string;
                            /** @enum {string} */
                            district: "haibowan" | "wuda" | "hainan";
                            /** Format: date */
                            receivedOn: string;
                            acceptedOn: string | null;
                            deemedAccepted: boolean;
                            closedOn: string | null;
                            dueOn: string | null;
                            officer: {
                                id: string;
                                name: string;
                            } | null;
                            lamp: {
                                /** @enum {string} */
                                state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                text: string;
                            };
                            clocks: {
                                acceptance: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                promise: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                statutory: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                            };
                            availableActions: {
                                /** @enum {string} */
                                action: "accept" | "request-correction" | "supply-corrections" | "record-material" | "suspend" | "resume" | "extend" | "reroute" | "complete" | "refuse" | "withdraw" | "reassign" | "add-file";
                                label: string;
                                commentRequired: boolean;
                            }[];
                            renewalHint: string | null;
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
    "/api/permit-transfer/cases/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记补正材料 */
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
                            version: number;
                            /** @enum {string} */
                            status: "received" | "correction-requested" | "accepted" | "suspended" | "completed" | "refused" | "withdrawn";
                            /** @enum {string} */
                            track: "transfer" | "ordinary";
                            /** Format: uuid */
                            businessId: string;
                            businessName: string;
                            creditCode: string | null;
                            /** Format: uuid */
                            permitId: string;
                            permitTypeId: string;
                            permitTypeName: string;
                            /** @enum {string} */
                            department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            departmentName: string;
                            /** @enum {string} */
                            district: "haibowan" | "wuda" | "hainan";
                            /** Format: date */
                            receivedOn: string;
                            acceptedOn: string | null;
                            deemedAccepted: boolean;
                            closedOn: string | null;
                            dueOn: string | null;
                            officer: {
                                id: string;
                                name: string;
                            } | null;
                            lamp: {
                                /** @enum {string} */
                                state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                text: string;
                            };
                            clocks: {
                                acceptance: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                promise: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                statutory: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                            };
                            availableActions: {
                                /** @enum {string} */
                                action: "accept" | "request-correction" | "supply-corrections" | "record-material" | "suspend" | "resume" | "extend" | "reroute" | "complete" | "refuse" | "withdraw" | "reassign" | "add-file";
                                label: string;
                                commentRequired: boolean;
                            }[];
                            renewalHint: string | null;
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
    "/api/permit-transfer/cases/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 特别程序，暂停计时 */
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
                        kind: string;
                        noticeNo: string;
                        expectedDays: number;
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
                            version: number;
                            /** @enum {string} */
                            status: "received" | "correction-requested" | "accepted" | "suspended" | "completed" | "refused" | "withdrawn";
                            /** @enum {string} */
                            track: "transfer" | "ordinary";
                            /** Format: uuid */
                            businessId: string;
                            businessName: string;
                            creditCode: string | null;
                            /** Format: uuid */
                            permitId: string;
                            permitTypeId: string;
                            permitTypeName: string;
                            /** @enum {string} */
                            department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            departmentName: string;
                            /** @enum {string} */
                            district: "haibowan" | "wuda" | "hainan";
                            /** Format: date */
                            receivedOn: string;
                            acceptedOn: string | null;
                            deemedAccepted: boolean;
                            closedOn: string | null;
                            dueOn: string | null;
                            officer: {
                                id: string;
                                name: string;
                            } | null;
                            lamp: {
                                /** @enum {string} */
                                state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                text: string;
                            };
                            clocks: {
                                acceptance: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                promise: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                statutory: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                            };
                            availableActions: {
                                /** @enum {string} */
                                action: "accept" | "request-correction" | "supply-corrections" | "record-material" | "suspend" | "resume" | "extend" | "reroute" | "complete" | "refuse" | "withdraw" | "reassign" | "add-file";
                                label: string;
                                commentRequired: boolean;
                            }[];
                            renewalHint: string | null;
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
    "/api/permit-transfer/cases/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 恢复计时 */
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
                            version: number;
                            /** @enum {string} */
                            status: "received" | "correction-requested" | "accepted" | "suspended" | "completed" | "refused" | "withdrawn";
                            /** @enum {string} */
                            track: "transfer" | "ordinary";
                            /** Format: uuid */
                            businessId: string;
                            businessName: string;
                            creditCode: string | null;
                            /** Format: uuid */
                            permitId: string;
                            permitTypeId: string;
                            permitTypeName: string;
                            /** @enum {string} */
                            department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            departmentName: string;
                            /** @enum {string} */
                            district: "haibowan" | "wuda" | "hainan";
                            /** Format: date */
                            receivedOn: string;
                            acceptedOn: string | null;
                            deemedAccepted: boolean;
                            closedOn: string | null;
                            dueOn: string | null;
                            officer: {
                                id: string;
                                name: string;
                            } | null;
                            lamp: {
                                /** @enum {string} */
                                state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                text: string;
                            };
                            clocks: {
                                acceptance: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                promise: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                statutory: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                            };
                            availableActions: {
                                /** @enum {string} */
                                action: "accept" | "request-correction" | "supply-corrections" | "record-material" | "suspend" | "resume" | "extend" | "reroute" | "complete" | "refuse" | "withdraw" | "reassign" | "add-file";
                                label: string;
                                commentRequired: boolean;
                            }[];
                            renewalHint: string | null;
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
    "/api/permit-transfer/cases/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 延长法定时限 */
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
                        /** @default 10 */
                        workdays?: number;
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
                            version: number;
                            /** @enum {string} */
                            status: "received" | "correction-requested" | "accepted" | "suspended" | "completed" | "refused" | "withdrawn";
                            /** @enum {string} */
                            track: "transfer" | "ordinary";
                            /** Format: uuid */
                            businessId: string;
                            businessName: string;
                            creditCode: string | null;
                            /** Format: uuid */
                            permitId: string;
                            permitTypeId: string;
                            permitTypeName: string;
                            /** @enum {string} */
                            department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            departmentName: string;
                            /** @enum {string} */
                            district: "haibowan" | "wuda" | "hainan";
                            /** Format: date */
                            receivedOn: string;
                            acceptedOn: string | null;
                            deemedAccepted: boolean;
                            closedOn: string | null;
                            dueOn: string | null;
                            officer: {
                                id: string;
                                name: string;
                            } | null;
                            lamp: {
                                /** @enum {string} */
                                state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                text: string;
                            };
                            clocks: {
                                acceptance: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                promise: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                statutory: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                            };
                            availableActions: {
                                /** @enum {string} */
                                action: "accept" | "request-correction" | "supply-corrections" | "record-material" | "suspend" | "resume" | "extend" | "reroute" | "complete" | "refuse" | "withdraw" | "reassign" | "add-file";
                                label: string;
                                commentRequired: boolean;
                            }[];
                            renewalHint: string | null;
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
    "/api/permit-transfer/cases/{id}/reroute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 转普通程序 */
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
                        differences: {
                            field: string;
                            label: string;
                            old: string;
                            new: string;
                        }[];
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
                            version: number;
                            /** @enum {string} */
                            status: "received" | "correction-requested" | "accepted" | "suspended" | "completed" | "refused" | "withdrawn";
                            /** @enum {string} */
                            track: "transfer" | "ordinary";
                            /** Format: uuid */
                            businessId: string;
                            businessName: string;
                            creditCode: string | null;
                            /** Format: uuid */
                            permitId: string;
                            permitTypeId: string;
                            permitTypeName: string;
                            /** @enum {string} */
                            department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            departmentName: string;
                            /** @enum {string} */
                            district: "haibowan" | "wuda" | "hainan";
                            /** Format: date */
                            receivedOn: string;
                            acceptedOn: string | null;
                            deemedAccepted: boolean;
                            closedOn: string | null;
                            dueOn: string | null;
                            officer: {
                                id: string;
                                name: string;
                            } | null;
                            lamp: {
                                /** @enum {string} */
                                state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                text: string;
                            };
                            clocks: {
                                acceptance: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                promise: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                statutory: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                            };
                            availableActions: {
                                /** @enum {string} */
                                action: "accept" | "request-correction" | "supply-corrections" | "record-material" | "suspend" | "resume" | "extend" | "reroute" | "complete" | "refuse" | "withdraw" | "reassign" | "add-file";
                                label: string;
                                commentRequired: boolean;
                            }[];
                            renewalHint: string | null;
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
    "/api/permit-transfer/cases/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 换发办结 */
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
                        newPermitNumber: string;
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
                            version: number;
                            /** @enum {string} */
                            status: "received" | "correction-requested" | "accepted" | "suspended" | "completed" | "refused" | "withdrawn";
                            /** @enum {string} */
                            track: "transfer" | "ordinary";
                            /** Format: uuid */
                            businessId: string;
                            businessName: string;
                            creditCode: string | null;
                            /** Format: uuid */
                            permitId: string;
                            permitTypeId: string;
                            permitTypeName: string;
                            /** @enum {string} */
                            department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            departmentName: string;
                            /** @enum {string} */
                            district: "haibowan" | "wuda" | "hainan";
                            /** Format: date */
                            receivedOn: string;
                            acceptedOn: string | null;
                            deemedAccepted: boolean;
                            closedOn: string | null;
                            dueOn: string | null;
                            officer: {
                                id: string;
                                name: string;
                            } | null;
                            lamp: {
                                /** @enum {string} */
                                state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                text: string;
                            };
                            clocks: {
                                acceptance: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                promise: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                statutory: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                            };
                            availableActions: {
                                /** @enum {string} */
                                action: "accept" | "request-correction" | "supply-corrections" | "record-material" | "suspend" | "resume" | "extend" | "reroute" | "complete" | "refuse" | "withdraw" | "reassign" | "add-file";
                                label: string;
                                commentRequired: boolean;
                            }[];
                            renewalHint: string | null;
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
    "/api/permit-transfer/cases/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不予变更 */
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
                        legalBasis: string;
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
                            version: number;
                            /** @enum {string} */
                            status: "received" | "correction-requested" | "accepted" | "suspended" | "completed" | "refused" | "withdrawn";
                            /** @enum {string} */
                            track: "transfer" | "ordinary";
                            /** Format: uuid */
                            businessId: string;
                            businessName: string;
                            creditCode: string | null;
                            /** Format: uuid */
                            permitId: string;
                            permitTypeId: string;
                            permitTypeName: string;
                            /** @enum {string} */
                            department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            departmentName: string;
                            /** @enum {string} */
                            district: "haibowan" | "wuda" | "hainan";
                            /** Format: date */
                            receivedOn: string;
                            acceptedOn: string | null;
                            deemedAccepted: boolean;
                            closedOn: string | null;
                            dueOn: string | null;
                            officer: {
                                id: string;
                                name: string;
                            } | null;
                            lamp: {
                                /** @enum {string} */
                                state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                text: string;
                            };
                            clocks: {
                                acceptance: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                promise: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                statutory: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                            };
                            availableActions: {
                                /** @enum {string} */
                                action: "accept" | "request-correction" | "supply-corrections" | "record-material" | "suspend" | "resume" | "extend" | "reroute" | "complete" | "refuse" | "withdraw" | "reassign" | "add-file";
                                label: string;
                                commentRequired: boolean;
                            }[];
                            renewalHint: string | null;
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
    "/api/permit-transfer/cases/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回申请 */
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
                            number: string;
                            version: number;
                            /** @enum {string} */
                            status: "received" | "correction-requested" | "accepted" | "suspended" | "completed" | "refused" | "withdrawn";
                            /** @enum {string} */
                            track: "transfer" | "ordinary";
                            /** Format: uuid */
                            businessId: string;
                            businessName: string;
                            creditCode: string | null;
                            /** Format: uuid */
                            permitId: string;
                            permitTypeId: string;
                            permitTypeName: string;
                            /** @enum {string} */
                            department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            departmentName: string;
                            /** @enum {string} */
                            district: "haibowan" | "wuda" | "hainan";
                            /** Format: date */
                            receivedOn: string;
                            acceptedOn: string | null;
                            deemedAccepted: boolean;
                            closedOn: string | null;
                            dueOn: string | null;
                            officer: {
                                id: string;
                                name: string;
                            } | null;
                            lamp: {
                                /** @enum {string} */
                                state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                text: string;
                            };
                            clocks: {
                                acceptance: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                promise: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                statutory: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                            };
                            availableActions: {
                                /** @enum {string} */
                                action: "accept" | "request-correction" | "supply-corrections" | "record-material" | "suspend" | "resume" | "extend" | "reroute" | "complete" | "refuse" | "withdraw" | "reassign" | "add-file";
                                label: string;
                                commentRequired: boolean;
                            }[];
                            renewalHint: string | null;
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
    "/api/permit-transfer/cases/{id}/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记一项材料 */
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
                        key: string;
                        /** @enum {string} */
                        state: "missing" | "supplied" | "accepted" | "deferred";
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
                            version: number;
                            /** @enum {string} */
                            status: "received" | "correction-requested" | "accepted" | "suspended" | "completed" | "refused" | "withdrawn";
                            /** @enum {string} */
                            track: "transfer" | "ordinary";
                            /** Format: uuid */
                            businessId: string;
                            businessName: string;
                            creditCode: string | null;
                            /** Format: uuid */
                            permitId: string;
                            permitTypeId: string;
                            permitTypeName: string;
                            /** @enum {string} */
                            department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            departmentName: string;
                            /** @enum {string} */
                            district: "haibowan" | "wuda" | "hainan";
                            /** Format: date */
                            receivedOn: string;
                            acceptedOn: string | null;
                            deemedAccepted: boolean;
                            closedOn: string | null;
                            dueOn: string | null;
                            officer: {
                                id: string;
                                name: string;
                            } | null;
                            lamp: {
                                /** @enum {string} */
                                state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                text: string;
                            };
                            clocks: {
                                acceptance: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                promise: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                statutory: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                            };
                            availableActions: {
                                /** @enum {string} */
                                action: "accept" | "request-correction" | "supply-corrections" | "record-material" | "suspend" | "resume" | "extend" | "reroute" | "complete" | "refuse" | "withdraw" | "reassign" | "add-file";
                                label: string;
                                commentRequired: boolean;
                            }[];
                            renewalHint: string | null;
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
    "/api/permit-transfer/cases/{id}/reassignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 转办 */
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
                        officerId: string;
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
                            version: number;
                            /** @enum {string} */
                            status: "received" | "correction-requested" | "accepted" | "suspended" | "completed" | "refused" | "withdrawn";
                            /** @enum {string} */
                            track: "transfer" | "ordinary";
                            /** Format: uuid */
                            businessId: string;
                            businessName: string;
                            creditCode: string | null;
                            /** Format: uuid */
                            permitId: string;
                            permitTypeId: string;
                            permitTypeName: string;
                            /** @enum {string} */
                            department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                            departmentName: string;
                            /** @enum {string} */
                            district: "haibowan" | "wuda" | "hainan";
                            /** Format: date */
                            receivedOn: string;
                            acceptedOn: string | null;
                            deemedAccepted: boolean;
                            closedOn: string | null;
                            dueOn: string | null;
                            officer: {
                                id: string;
                                name: string;
                            } | null;
                            lamp: {
                                /** @enum {string} */
                                state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                text: string;
                            };
                            clocks: {
                                acceptance: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                promise: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                                statutory: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                    lamp: {
                                        /** @enum {string} */
                                        state: "normal" | "nearing" | "overdue" | "paused" | "done";
                                        text: string;
                                    };
                                    workdaysLeft: number | null;
                                } | null;
                            };
                            availableActions: {
                                /** @enum {string} */
                                action: "accept" | "request-correction" | "supply-corrections" | "record-material" | "suspend" | "resume" | "extend" | "reroute" | "complete" | "refuse" | "withdraw" | "reassign" | "add-file";
                                label: string;
                                commentRequired: boolean;
                            }[];
                            renewalHint: string | null;
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
    "/api/permit-transfer/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量受理：逐件给出结果 */
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
                        cases: {
                            /** Format: uuid */
                            id: string;
                            version: number;
                        }[];
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
                            outcomes: {
                                /** Format: uuid */
                                id: string;
                                number: string | null;
                                done: boolean;
                                problem: string | null;
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
    "/api/permit-transfer/reassignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量转办：逐件给出结果 */
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
                        officerId: string;
                        cases: {
                            /** Format: uuid */
                            id: string;
                            version: number;
                        }[];
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
                            outcomes: {
                                /** Format: uuid */
                                id: string;
                                number: string | null;
                                done: boolean;
                                problem: string | null;
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
    "/api/permit-transfer/calendar-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发布放假安排前，看哪些未办结件的到期日会变 */
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
                        /** @default [] */
                        overlays?: {
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
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            affected: number;
                            cases: {
                                /** Format: uuid */
                                caseId: string;
                                number: string;
                                businessName: string;
                                permitTypeName: string;
                                /** @enum {string} */
                                department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                /** @enum {string} */
                                clock: "acceptance" | "promise" | "statutory";
                                from: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                };
                                to: {
                                    dueOn: string | null;
                                    provisional: boolean;
                                };
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
    "/api/permit-transfer/reprojections/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 放假安排送达后重新推算的进度 */
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
                            latest: {
                                calendarVersion: number;
                                notice: string;
                                startedAt: string;
                                finishedAt: string | null;
                                casesTotal: number;
                                casesDone: number;
                                daysMoved: number;
                            } | null;
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
    "/api/permit-transfer/rule-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 发布承诺时限、红黄绿灯或许可事项前，看哪些办件不受影响、哪些申请适用新规则 */
        get: {
            parameters: {
                query?: {
                    scope?: "city" | "haibowan" | "wuda" | "hainan";
                    permitTypeId?: string;
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
                            keptOpenCases: number;
                            awaitingApplications: number;
                            byPermitType: {
                                permitTypeId: string;
                                permitTypeName: string;
                                openCases: number;
                            }[];
                            byDistrict: {
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                districtName: string;
                                openCases: number;
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
    "/api/permit-transfer/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 上传许可证台账并校验（请求体为文件本身，X-File-Name 为文件名） */
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
                            /** Format: uuid */
                            batchId: string;
                            fileName: string;
                            /** @enum {string} */
                            status: "checked" | "confirmed" | "cancelled" | "unchanged";
                            uploadedBy: string;
                            uploadedAt: string;
                            confirmedBy: string | null;
                            confirmedAt: string | null;
                            total: number;
                            counts: {
                                [key: string]: number;
                            };
                            leftOut: string[];
                            availableActions: {
                                /** @enum {string} */
                                action: "confirm" | "cancel";
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
    "/api/permit-transfer/imports/{batchId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认导入 */
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
                            batchId: string;
                            fileName: string;
                            /** @enum {string} */
                            status: "checked" | "confirmed" | "cancelled" | "unchanged";
                            uploadedBy: string;
                            uploadedAt: string;
                            confirmedBy: string | null;
                            confirmedAt: string | null;
                            total: number;
                            counts: {
                                [key: string]: number;
                            };
                            leftOut: string[];
                            availableActions: {
                                /** @enum {string} */
                                action: "confirm" | "cancel";
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
    "/api/permit-transfer/imports/{batchId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消导入 */
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
                            batchId: string;
                            fileName: string;
                            /** @enum {string} */
                            status: "checked" | "confirmed" | "cancelled" | "unchanged";
                            uploadedBy: string;
                            uploadedAt: string;
                            confirmedBy: string | null;
                            confirmedAt: string | null;
                            total: number;
                            counts: {
                                [key: string]: number;
                            };
                            leftOut: string[];
                            availableActions: {
                                /** @enum {string} */
                                action: "confirm" | "cancel";
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
    "/api/permit-transfer/imports/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载导入模板 */
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
    "/api/permit-transfer/imports/{batchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入批次 */
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
                            batchId: string;
                            fileName: string;
                            /** @enum {string} */
                            status: "checked" | "confirmed" | "cancelled" | "unchanged";
                            uploadedBy: string;
                            uploadedAt: string;
                            confirmedBy: string | null;
                            confirmedAt: string | null;
                            total: number;
                            counts: {
                                [key: string]: number;
                            };
                            leftOut: string[];
                            availableActions: {
                                /** @enum {string} */
                                action: "confirm" | "cancel";
                                label: string;
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
    "/api/permit-transfer/imports/{batchId}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 逐行预览：结论、问题与处理办法 */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    state?: "new" | "changed" | "unchanged" | "duplicate" | "error";
                };
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
                            items: {
                                rowNumber: number;
                                /** @enum {string} */
                                state: "new" | "changed" | "unchanged" | "duplicate" | "error";
                                cells: {
                                    [key: string]: string;
                                };
                                problems: {
                                    column: string;
                                    /** @enum {string} */
                                    level: "error" | "warning";
                                    message: string;
                                }[];
                            }[];
                            total: number;
                            columns: string[];
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
    "/api/permit-transfer/imports/{batchId}/errors.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载错误明细 */
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
    "/api/permit-transfer/cases/{id}/documents/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 文书内容，供打印 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    kind: "acceptance" | "correction" | "suspension" | "extension" | "reroute" | "refusal" | "delivery" | "approval" | "clock";
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
                            office: string;
                            title: string;
                            number?: string;
                            addressee?: string;
                            fields?: [
                                string,
                                string
                            ][];
                            paragraphs: string[];
                            sections: {
                                heading: string;
                                rows: [
                                    string,
                                    string
                                ][];
                                note: string;
                            }[];
                            /** Format: date */
                            day: string;
                            footnote?: string;
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
    "/api/permit-transfer/cases/{id}/documents/{kind}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 文书 PDF */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    kind: "acceptance" | "correction" | "suspension" | "extension" | "reroute" | "refusal" | "delivery" | "approval" | "clock";
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
    "/api/permit-transfer/scorecard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 部门成绩单：按时率、用时中位数、当前逾期 */
        get: {
            parameters: {
                query: {
                    from: string;
                    to: string;
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
                            from: string;
                            /** Format: date */
                            to: string;
                            items: {
                                /** @enum {string} */
                                department: "market-regulation" | "approval-services" | "health" | "tobacco" | "emergency" | "transport" | "public-security" | "press" | "culture-tourism" | "agriculture" | "ecology" | "housing" | "finance" | "tax" | "commerce" | "industry" | "statistics" | "district-government" | "leading-office" | "city-information";
                                departmentName: string;
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                districtName: string;
                                completed: number;
                                onTime: number;
                                onTimeRate: number | null;
                                medianWorkdays: number | null;
                                openNow: number;
                                overdueNow: number;
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
    "/api/permit-transfer/cases/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一件的附件 */
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                mediaType: string;
                                bytes: number;
                                kind: string;
                                addedBy: string;
                                addedAt: string;
                            }[];
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** 上传扫描件（请求体为文件本身，X-File-Name 为文件名，X-File-Kind 为材料的键） */
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
                            name: string;
                            mediaType: string;
                            bytes: number;
                            kind: string;
                            addedBy: string;
                            addedAt: string;
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
    "/api/permit-transfer/cases/{id}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 附件内容 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    fileId: string;
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
