/** Written by `npm run client-types` from the OpenAPI document of the service; a test holds both together. */
export interface paths {
    "/api/business-registry/operations": {
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
    "/api/business-registry/operations/parked": {
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
    "/api/business-registry/operations/blocked/{businessId}": {
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
    "/api/business-registry/operations/parked/{id}/retry": {
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
    "/api/business-registry/operations/parked/{id}/skip-request": {
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
    "/api/business-registry/operations/parked/{id}/skip-withdrawal": {
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
    "/api/business-registry/operations/parked/{id}/skip": {
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
    "/api/business-registry/operations/retry": {
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
    "/api/business-registry/operations/topic-fill": {
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
    "/api/business-registry/operations/read-again": {
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
    "/api/business-registry/businesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 按名称、代码、注册号、拼音首字母查询市场主体 */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
                    q?: string;
                    district?: "haibowan" | "wuda" | "hainan";
                    kind?: "sole-proprietor" | "enterprise" | "cooperative" | "farm";
                    industry?: string;
                    status?: "in-business" | "cancelled" | "revoked" | "absorbed";
                    sort?: "name" | "-name" | "registeredOn" | "-registeredOn";
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
                                name: string;
                                creditCode: string | null;
                                legacyNumber: string | null;
                                /** @enum {string} */
                                kind: "sole-proprietor" | "enterprise" | "cooperative" | "farm";
                                kindName: string;
                                /** @enum {string} */
                                district: "haibowan" | "wuda" | "hainan";
                                districtName: string;
                                industryCode: string | null;
                                industryName: string | null;
                                /** @enum {string} */
                                status: "in-business" | "cancelled" | "revoked" | "absorbed";
                                statusName: string;
                                /** Format: date */
                                registeredOn: string;
                                segment: ("survival" | "growth" | "development") | null;
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
    "/api/business-registry/businesses/by-code/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 按统一社会信用代码或注册号查询，旧代码同样有效 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
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
                            creditCode: string | null;
                            legacyNumber: string | null;
                            /** @enum {string} */
                            kind: "sole-proprietor" | "enterprise" | "cooperative" | "farm";
                            kindName: string;
                            /** @enum {string} */
                            district: "haibowan" | "wuda" | "hainan";
                            districtName: string;
                            industryCode: string | null;
                            industryName: string | null;
                            /** @enum {string} */
                            status: "in-business" | "cancelled" | "revoked" | "absorbed";
                            statusName: string;
                            /** Format: date */
                            registeredOn: string;
                            segment: ("survival" | "growth" | "development") | null;
                            code: string;
                            /** Format: date */
                            since: string;
                            until: string | null;
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
    "/api/business-registry/businesses/{businessId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一户一档 */
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
                            creditCode: string | null;
                            legacyNumber: string | null;
                            /** @enum {string} */
                            kind: "sole-proprietor" | "enterprise" | "cooperative" | "farm";
                            kindName: string;
                            /** @enum {string} */
                            district: "haibowan" | "wuda" | "hainan";
                            districtName: string;
                            industryCode: string | null;
                            industryName: string | null;
                            /** @enum {string} */
                            status: "in-business" | "cancelled" | "revoked" | "absorbed";
                            statusName: string;
                            /** Format: date */
                            registeredOn: string;
                            segment: ("survival" | "growth" | "development") | null;
                            version: number;
                            street: string | null;
                            premises: string;
                            businessScope: string | null;
                            operatorName: string | null;
                            convertedOn: string | null;
                            conversionRoute: ("direct-change" | "re-registration") | null;
                            endedOn: string | null;
                            generalTaxpayer: boolean | null;
                            mergedInto: string | null;
                            splitFrom: string | null;
                            formerNames: string[];
                            registrations: {
                                /** Format: uuid */
                                registrationId: string;
                                creditCode: string | null;
                                legacyNumber: string | null;
                                /** @enum {string} */
                                kind: "sole-proprietor" | "enterprise" | "cooperative" | "farm";
                                legalForm: string;
                                name: string;
                                /** Format: date */
                                foundedOn: string;
                                /** Format: date */
                                validFrom: string;
                                validTo: string | null;
                                kindName: string;
                            }[];
                            figures: {
                                /** @enum {string} */
                                metric: "turnover" | "main-revenue" | "operating-revenue" | "employees";
                                period: string;
                                value: number;
                                /** @enum {string} */
                                source: "tax" | "annual-report" | "social-security" | "voluntary";
                                /** Format: date */
                                reportedOn: string;
                                reportedBy: string | null;
                            }[];
                            withheld: ("figures" | "credit" | "proposals")[];
                            creditRecords: {
                                /** Format: uuid */
                                recordId: string;
                                /** @enum {string} */
                                grade: "minor" | "general" | "serious";
                                /** @enum {string} */
                                against: "household" | "enterprise" | "operator";
                                /** Format: date */
                                listedOn: string;
                                publicUntil: string | null;
                                authority: string;
                                reason: string;
                                repairedOn: string | null;
                            }[];
                            classification: {
                                /** @enum {string} */
                                segment: "survival" | "growth" | "development";
                                segmentName: string;
                                /** Format: date */
                                classifiedOn: string;
                                ground: {
                                    policyId: string;
                                    version: number;
                                    citation: string;
                                };
                            } | null;
                            recognitions: {
                                /** Format: uuid */
                                recognitionId: string;
                                programme: string;
                                /** Format: date */
                                grantedOn: string;
                                validTo: string | null;
                                rule: string;
                                endedOn: string | null;
                                endReason: string | null;
                                isHeld: boolean;
                                availableActions: {
                                    /** @enum {string} */
                                    action: "change" | "convert" | "close" | "report-figures" | "list-credit-record" | "repair-credit-record" | "absorb" | "split-off" | "classify" | "grant-recognition" | "end-recognition";
                                    label: string;
                                }[];
                            }[];
                            absorptions: {
                                /** Format: uuid */
                                absorptionId: string;
                                /** Format: uuid */
                                absorbedBusinessId: string;
                                absorbedName: string;
                                reason: string;
                                proposedByName: string;
                                availableActions: {
                                    /** @enum {string} */
                                    action: "confirm" | "decline";
                                    label: string;
                                }[];
                            }[];
                            splitOffs: {
                                /** Format: uuid */
                                splitOffId: string;
                                /** Format: uuid */
                                newBusinessId: string;
                                registrationIds: string[];
                                reason: string;
                                proposedByName: string;
                                availableActions: {
                                    /** @enum {string} */
                                    action: "confirm" | "decline";
                                    label: string;
                                }[];
                            }[];
                            absorbedRegistrations: {
                                /** Format: uuid */
                                businessId: string;
                                /** Format: uuid */
                                registrationId: string;
                                name: string;
                            }[];
                            availableActions: {
                                /** @enum {string} */
                                action: "change" | "convert" | "close" | "report-figures" | "list-credit-record" | "repair-credit-record" | "absorb" | "split-off" | "classify" | "grant-recognition" | "end-recognition";
                                label: string;
                            }[];
                        };
                    };
                };
            };
        };
        /** 设立登记 */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        registrationId: string;
                        name: string;
                        /** @enum {string} */
                        kind: "sole-proprietor" | "enterprise" | "cooperative" | "farm";
                        legalForm: string;
                        /** @default null */
                        creditCode?: string | null;
                        /** @default null */
                        legacyNumber?: string | null;
                        /** Format: date */
                        foundedOn: string;
                        district: string;
                        /** @default null */
                        street?: string | null;
                        premises: string;
                        /** @default null */
                        industryCode?: string | null;
                        /** @default null */
                        industryName?: string | null;
                        /** @default null */
                        businessScope?: string | null;
                        /** @default null */
                        operator?: {
                            name: string;
                            /** @default null */
                            idNumber?: string | null;
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
                            businessId: string;
                            version: number;
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
    "/api/business-registry/businesses/{businessId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 变更登记 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        changedOn: string;
                        name?: string;
                        creditCode?: string;
                        legacyNumber?: string;
                        legalForm?: string;
                        district?: string;
                        street?: string | null;
                        premises?: string;
                        industryCode?: string | null;
                        industryName?: string | null;
                        businessScope?: string | null;
                        operator?: {
                            name: string;
                            /** @default null */
                            idNumber?: string | null;
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
                            businessId: string;
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
    "/api/business-registry/businesses/{businessId}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 注销、吊销登记 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        closedOn: string;
                        /** @enum {string} */
                        manner: "cancelled" | "revoked";
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
                            businessId: string;
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
    "/api/business-registry/businesses/{businessId}/conversion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记个转企（直接变更，或注销+设立） */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        route: "direct-change" | "re-registration";
                        /** @enum {string} */
                        proof: "conversion-certificate" | "change-approval-notice" | "change-registration-certificate";
                        certificateNo: string;
                        /** Format: date */
                        convertedOn: string;
                        to: {
                            /** Format: uuid */
                            registrationId: string;
                            /** @default null */
                            creditCode?: string | null;
                            name: string;
                            legalForm: string;
                        };
                        legalRepresentative: {
                            name: string;
                            /** @default null */
                            idNumber?: string | null;
                        };
                        premises?: string;
                        businessScope?: string | null;
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
                            businessId: string;
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
    "/api/business-registry/businesses/{businessId}/operator-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 查看经营者姓名原文（须说明原因，留痕） */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
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
                            name: string;
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
    "/api/business-registry/businesses/{businessId}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 填报经营数据，来源随填报人 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default [] */
                        figures?: {
                            /** @enum {string} */
                            metric: "turnover" | "main-revenue" | "operating-revenue" | "employees";
                            period: string;
                            value: number;
                            /** @enum {string} */
                            source?: "tax" | "annual-report" | "social-security" | "voluntary";
                            /** Format: date */
                            reportedOn?: string;
                        }[];
                        /** @default null */
                        generalTaxpayer?: boolean | null;
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
                            businessId: string;
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
    "/api/business-registry/businesses/{businessId}/credit-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 列入信用记录 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        recordId: string;
                        /** @enum {string} */
                        grade: "minor" | "general" | "serious";
                        /** @enum {string} */
                        against: "household" | "enterprise" | "operator";
                        /** Format: date */
                        listedOn: string;
                        /** @default null */
                        publicUntil?: string | null;
                        authority: string;
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
                            businessId: string;
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
    "/api/business-registry/businesses/{businessId}/credit-records/{recordId}/repair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 信用修复（举措36） */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
                    recordId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        repairedOn: string;
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
                            businessId: string;
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
    "/api/business-registry/businesses/{businessId}/classification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 分型认定，须注明所依据的规则与版本 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        segment: "survival" | "growth" | "development";
                        ground: {
                            policyId: string;
                            version: number;
                            citation: string;
                        };
                        /** Format: date */
                        classifiedOn?: string;
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
                            businessId: string;
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
    "/api/business-registry/businesses/{businessId}/recognitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记认定称号（四新、科技型、高新、专精特新等） */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        recognitionId: string;
                        programme: string;
                        /** Format: date */
                        grantedOn: string;
                        /** @default null */
                        validTo?: string | null;
                        rule: string;
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
                            businessId: string;
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
    "/api/business-registry/businesses/{businessId}/recognitions/{recognitionId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 终止认定称号 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
                    recognitionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        endedOn: string;
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
                            businessId: string;
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
    "/api/business-registry/businesses/{businessId}/absorptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提出并户申请 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        absorptionId: string;
                        /** Format: uuid */
                        absorbedBusinessId: string;
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
    "/api/business-registry/businesses/{businessId}/absorptions/{absorptionId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 同意并户（须由另一人复核） */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
                    absorptionId: string;
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
    "/api/business-registry/businesses/{businessId}/absorptions/{absorptionId}/declination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不予并户，或撤回申请 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
                    absorptionId: string;
                };
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
    "/api/business-registry/businesses/{businessId}/split-offs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提出分户申请 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        splitOffId: string;
                        /** Format: uuid */
                        newBusinessId: string;
                        registrationIds: string[];
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
    "/api/business-registry/businesses/{businessId}/split-offs/{splitOffId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 同意分户（须由另一人复核） */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
                    splitOffId: string;
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
    "/api/business-registry/businesses/{businessId}/split-offs/{splitOffId}/declination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不予分户，或撤回申请 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    businessId: string;
                    splitOffId: string;
                };
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
    "/api/business-registry/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入批次 */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
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
                                batchId: string;
                                /** @enum {string} */
                                template: "registrar-export" | "tax-list";
                                fileName: string;
                                /** @enum {string} */
                                status: "checking" | "checked" | "confirming" | "confirmed" | "unchanged" | "failed" | "cancelled" | "withdrawing" | "withdrawn";
                                message: string | null;
                                total: number;
                                processed: number;
                                uploadedBy: string;
                                /** Format: date-time */
                                uploadedAt: string;
                                confirmedBy: string | null;
                                confirmedAt: string | null;
                                availableActions: {
                                    /** @enum {string} */
                                    action: "confirm" | "cancel" | "withdraw";
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
        /** 上传文件（请求体为文件本身，?template=registrar-export|tax-list，X-File-Name 为文件名） */
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
    "/api/business-registry/imports/{batchId}/confirmation": {
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
    "/api/business-registry/imports/{batchId}/cancellation": {
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
    "/api/business-registry/imports/{batchId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 整批撤回 */
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
    "/api/business-registry/imports/{batchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入批次与进度 */
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
                            /** @enum {string} */
                            template: "registrar-export" | "tax-list";
                            fileName: string;
                            /** @enum {string} */
                            status: "checking" | "checked" | "confirming" | "confirmed" | "unchanged" | "failed" | "cancelled" | "withdrawing" | "withdrawn";
                            message: string | null;
                            total: number;
                            processed: number;
                            uploadedBy: string;
                            /** Format: date-time */
                            uploadedAt: string;
                            confirmedBy: string | null;
                            confirmedAt: string | null;
                            availableActions: {
                                /** @enum {string} */
                                action: "confirm" | "cancel" | "withdraw";
                                label: string;
                            }[];
                            toProcess: number;
                            leftOut: string[];
                            counts: {
                                new: number;
                                changed: number;
                                unchanged: number;
                                duplicate: number;
                                error: number;
                                unmatched: number;
                                warned: number;
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
    "/api/business-registry/imports/{batchId}/rows": {
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
                    state?: "new" | "changed" | "unchanged" | "duplicate" | "error" | "unmatched" | "warning";
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
                                state: "new" | "changed" | "unchanged" | "duplicate" | "error" | "unmatched" | "pending";
                                businessId: string | null;
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
    "/api/business-registry/imports/{batchId}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 使用情况：批次中的哪一户，哪个单位自何时起在用 */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    offset?: number;
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
                                /** Format: uuid */
                                businessId: string;
                                name: string | null;
                                service: string;
                                usedBy: string;
                                what: string;
                                since: string | null;
                            }[];
                            total: number;
                            businesses: number;
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
    "/api/business-registry/imports/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载导入模板（?template=registrar-export|tax-list） */
        get: {
            parameters: {
                query: {
                    template: "registrar-export" | "tax-list";
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
    "/api/business-registry/imports/{batchId}/errors.xlsx": {
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
