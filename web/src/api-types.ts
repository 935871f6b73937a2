// Written by web/generate-types.mjs from the API's OpenAPI document. Do not edit.

export interface paths {
    "/api/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has a link to set a new password sent, where there is such a person. The answer is the same where there is none. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AskReset"];
                };
            };
            responses: {
                /** @description Taken up. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/sign-in/openid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins a sign-in at the OpenID provider: answers its page to go to. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OpenIdPage"];
                    };
                };
                /** @description `not_found`: There is nothing here under this address. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one can sign in here. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignInWays"];
                    };
                };
                /** @description Any other problem of the catalogue. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Signs in by e-mail address and password. The session is a cookie. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignInStep"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/sign-in/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second step of a sign-in: the code of the authenticator app, or a backup code. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SecondStep"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignInStep"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/first-owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the first owner by the link that the server printed at its start, and signs them in. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FirstOwner"];
                };
            };
            responses: {
                /** @description Added. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignInStep"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session of this browser. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description Any other problem of the catalogue. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/password-reset/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a new password by the link of a letter, once. All sessions of its owner end. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reset"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/me/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Acts for another organization that one belongs to, in this browser. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActFor"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/me/two-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins with an authenticator app: answers what it reads. A first code turns it on. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WithPassword"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TwoFactor"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The person who is signed in, and the organizations they belong to. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes one’s own name. */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeMe"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/me/two-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns the authenticator app on by a first code of it. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SecondStep"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one of one’s own sessions, at once. */
        delete: {
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in, the latest first. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Sessions"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Ends all of one’s own sessions but this one. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/two-factor/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns the authenticator app off. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WithPassword"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a new password. One’s other sessions end. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangePassword"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts an invitation: with a name and a password, or as the person who is signed in. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Accept"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignInStep"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invites a person by e-mail. An open invitation for the same address is replaced, and its link is dead. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Invite"];
                };
            };
            responses: {
                /** @description Added. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Invited"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/invitations/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an invitation’s link invites to. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ByLink"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OpenInvitation"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes an invitation back. Its link is dead at once. */
        delete: {
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a membership, at once. */
        delete: {
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Gives a member another role. */
        patch: {
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
                    "application/json": components["schemas"]["ChangeRole"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The members of the organization, and the invitations that are open. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Members"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The API tokens of the organization, latest first. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Tokens"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Makes an API token. It is shown this once. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewToken"];
                };
            };
            responses: {
                /** @description Added. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MadeToken"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes an API token, at once. */
        delete: {
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what to which row, latest first. */
        get: {
            parameters: {
                query?: {
                    before?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Deeds"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Deletes the organization with all that is its own, for good. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DeleteOrganization"];
                };
            };
            responses: {
                /** @description Taken up. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrganizationDeletion"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Changes the name of the organization. */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeOrganization"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/organization/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops looking at any feed. The nights known so far stay taken. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Turned"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/organization/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looks again at the feeds of all that is paused. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Turned"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/organization/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looks at all feeds now, one after the other at a pace that the platforms allow. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Taken up. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SyncAsked"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long this server keeps what. It is set on the server, for all of its organizations. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Retention"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/platforms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The platforms that a property can be connected to. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Platforms"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For whom the caller acts, and what this server offers. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/properties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Properties with their units, connections and feeds, oldest first, by pages. */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    archived?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PropertyPage"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Adds a property with its units, connections and links: all of it, or nothing. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AddProperty"];
                };
            };
            responses: {
                /** @description Added. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Property"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/properties/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archives a property with all that belongs to it. Its nights end, its calendars are served no more. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Property"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/properties/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One property. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Property"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the name, the time zone or the number of room types. An only unit of the same name is renamed with it. */
        patch: {
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
                    "application/json": components["schemas"]["ChangeProperty"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Property"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/properties/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops looking at the feeds of a property. The nights known so far stay taken. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Turned"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/properties/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looks at the feeds of a paused property again. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Turned"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/properties/{id}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looks at all feeds of a property now. */
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
                /** @description Taken up. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SyncAsked"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/property-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds the properties, units and links of a table that are not here yet: all of it, or nothing where a row is wrong. A dry run says what would be done. */
        post: {
            parameters: {
                query: {
                    dryRun: "true" | "false";
                    /** @description The first of the file’s properties to be added, from 0. */
                    from?: number | null;
                    /** @description How many properties are added; all of them where it is not given. */
                    most?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PropertyImport"];
                    "text/csv": string;
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportOutcome"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/property-imports/template.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A table to fill in, with rows that show what goes where. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/properties/{id}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a unit to a property. */
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
                    "application/json": components["schemas"]["AddUnit"];
                };
            };
            responses: {
                /** @description Added. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Unit"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/units/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archives a unit with its feeds. Its nights end, its calendars are served no more. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Unit"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One unit. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Unit"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Renames a unit. */
        patch: {
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
                    "application/json": components["schemas"]["ChangeUnit"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Unit"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/properties/{id}/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Connects a property to a platform. */
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
                    "application/json": components["schemas"]["AddConnection"];
                };
            };
            responses: {
                /** @description Added. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Connection"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/connections/{id}/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a unit of the property to a connection that is there already. */
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
                    "application/json": components["schemas"]["AddFeed"];
                };
            };
            responses: {
                /** @description Added. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Feed"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/connections/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archives a connection with its feeds. The nights they told end, their calendars are served no more. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Connection"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/connections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One connection with its feeds. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Connection"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes how often its feeds are looked at. */
        patch: {
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
                    "application/json": components["schemas"]["ChangeConnection"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Connection"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/connections/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops looking at the feeds of a connection. The nights known so far stay taken. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Connection"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/connections/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looks at the feeds of a paused connection again. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Connection"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/connections/{id}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looks at the feeds of a connection now. */
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
                /** @description Taken up. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Connection"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/connections/{id}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How looking at the feeds of a connection goes: now, and over the last hour, day and week. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConnectionHealthByFeed"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/monitoring/exposure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hour by hour, what each platform might have sold although it was sold elsewhere; without `from`, the last two days. */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExposureHours"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/monitoring/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same for each feed, the worst first, by pages. */
        get: {
            parameters: {
                query?: {
                    sort?: "worst" | "success" | "age" | "name";
                    platform?: "airbnb" | "vrbo" | "booking_com" | "agoda" | "gommt";
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoredFeeds"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/monitoring/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hour by hour, for charts: of all feeds, a platform, a connection or a feed; without `from`, the last two days. */
        get: {
            parameters: {
                query?: {
                    platform?: "airbnb" | "vrbo" | "booking_com" | "agoda" | "gommt";
                    connection?: string;
                    feed?: string;
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoredHours"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/monitoring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How looking at all feeds goes, and per platform: success, times, failures, looks against budget, reads of ours. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Monitoring"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/feeds/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads a link without saving it, and tells what it holds and what it would do. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PreviewFeed"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FeedPreview"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One feed. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Feed"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Puts another link in place, or changes how the feed is read. */
        patch: {
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
                    "application/json": components["schemas"]["ChangeFeed"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Feed"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/feeds/{id}/export-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a new link for the calendar that we serve. The old one ends at once. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Feed"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Takes back the calendar that we serve: its link ends at once. */
        delete: {
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Feed"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds/{id}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looks at one feed now. */
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
                /** @description Taken up. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SyncAsked"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/feeds/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The answer of a feed that is held because it looks wrong, and the nights that it would free. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Hold"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Decides about a held answer: it is right, or what was believed before is. */
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
                    "application/json": components["schemas"]["Decide"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Feed"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/feeds/{id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest answers of a feed that changed what is believed, or were held, newest first. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Imports"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/feeds/{id}/imports/{snapshotId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an answer of a feed changed, in the order in which it was written. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    snapshotId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportChanges"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/feeds/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back what a feed’s answers did from the given one on. */
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
                    "application/json": components["schemas"]["Undo"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Feed"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/entries/{id}/erase-guest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erases at once all that is kept of the guest: name, phone digits and code, also in stored answers of the feed. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The taken nights of many units, or of whole properties, that touch a range. */
        get: {
            parameters: {
                query: {
                    from: string;
                    to: string;
                    unit?: string[];
                    property?: string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Entries"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/units/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The taken nights of a unit that touch a range. */
        get: {
            parameters: {
                query: {
                    from: string;
                    to: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Entries"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry, also one that has ended. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Entry"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/entries/{id}/told": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was told of an entry and when: each other platform of its unit. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ToldOfEntry"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/entries/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of an entry, oldest first, and which answers said so. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntryHistory"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/units/{id}/believed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The nights of a unit that we believed to be taken at an instant of the past. */
        get: {
            parameters: {
                query: {
                    at: string;
                    from: string;
                    to: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BelievedEntries"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/conflicts/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many conflicts are to be acted on, by kind. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConflictCounts"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/conflicts/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that it is no conflict, and why. Remembered for the pair. */
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
                    "application/json": components["schemas"]["DismissConflict"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExplainedConflict"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/conflicts/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be shown to a platform’s support, as text: for each side the answer that first showed the nights, the one before it, and what differs. Guests are masked for whom they do not concern. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": string;
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Conflicts, those that came last first, by pages; without a state those to be acted on. */
        get: {
            parameters: {
                query?: {
                    state?: ("open" | "settling" | "dismissed" | "closed")[];
                    kind?: ("double_booking" | "over_block" | "possible")[];
                    property?: string;
                    unit?: string;
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConflictPage"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/conflicts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One conflict: what happened, both sides, who was first and how sure that is, and the ways out. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExplainedConflict"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/conflicts/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back what was decided: the conflict is to be acted on again. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExplainedConflict"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/conflicts/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chooses a way out. The conflict closes by itself when the calendars show that it worked. */
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
                    "application/json": components["schemas"]["ResolveConflict"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExplainedConflict"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/closure-questions/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers whether closed nights are a booking or the owner’s own closure; asked by the id of the entry, remembered for the nights. */
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
                    "application/json": components["schemas"]["AnswerClosure"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClosureQuestions"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/closure-questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nights that a platform shows as closed without saying whether for a guest, and that nothing explains: those that a stay elsewhere overlaps, or all. */
        get: {
            parameters: {
                query?: {
                    show?: "pressing" | "all";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClosureQuestions"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/exposures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sold on one platform, or taken by a direct booking or an own block, and what the others know of it, the worst first: by default only what they may still sell. */
        get: {
            parameters: {
                query?: {
                    property?: string;
                    show?: "unclosed" | "all";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Exposures"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who comes and who leaves today and tomorrow, or on the days asked for, by the calendar of each property. Closed nights are told where a person called them a booking. */
        get: {
            parameters: {
                query?: {
                    /** @description Without it, the day that it is at each property. */
                    day?: string;
                    days?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Arrivals"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/stays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Taken nights by their guest: by name, reservation code or phone digits. Only for those who may see guests, in person; whoever may not, and every program, is answered an empty list. */
        get: {
            parameters: {
                query: {
                    /** @description Part of a guest’s name, of a reservation code, or of the digits of a phone; whatever the case and the accents. */
                    search: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FoundStays"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Direct bookings and own blocks, the newest first, by pages. */
        get: {
            parameters: {
                query?: {
                    unit?: string;
                    cancelled?: "true" | "false";
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BookingPage"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Takes free nights of a unit directly: a booking of a guest, or a block of your own. The platforms are told like of any other. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AddBooking"];
                };
            };
            responses: {
                /** @description Added. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Booking"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/bookings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels a direct booking or block: its nights are free, and the platforms are told with their next pull. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Booking"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/bookings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One direct booking or block. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Booking"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Gives some nights of a direct booking or block back, at its beginning or its end. What is left stays taken meanwhile. */
        patch: {
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
                    "application/json": components["schemas"]["ShortenBooking"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Booking"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/tasks/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a task to a member, or to nobody. */
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
                    "application/json": components["schemas"]["AssignTask"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OneTask"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/tasks/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It will not be done. What a list asked for is asked again by the next daily list. */
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
                    "application/json": components["schemas"]["CancelTask"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OneTask"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/tasks/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** All that was left of a task is done. */
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
                    "application/json": components["schemas"]["WithNote"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OneTask"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/tasks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many tasks are open, by kind, and how many of them are late, urgent or nobody’s. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskCounts"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/tasks/{id}/steps/{step}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ticks a step: it was done on the platform. Counts as a fact also where the step was over by then. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    step: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Tick"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OneTask"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/tasks/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a task, oldest first. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskHistory"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks, what is due soonest first, by pages; without a state those that are open. */
        get: {
            parameters: {
                query?: {
                    state?: ("open" | "done" | "withdrawn" | "cancelled")[];
                    kind?: ("close_nights" | "reopen_nights" | "resolve_conflict" | "explain_closure" | "check_feed" | "confirm_answer")[];
                    property?: string;
                    connection?: string;
                    conflict?: string;
                    assignee?: string;
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskPage"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/tasks/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Steps made, done, late and done by themselves, and how long they took; of the last 30 days where no time is given. */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskMetrics"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One task with its steps, and how they are done on the platforms. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OneTask"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/tasks/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a task again that had ended; where its reason has gone it ends again at once. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OneTask"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/tasks/{id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets nobody be reminded until then, 14 days at most. The alert after its deadline comes all the same. */
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
                    "application/json": components["schemas"]["SnoozeTask"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OneTask"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/tasks/{id}/steps/{step}/undone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a tick back: it was not done. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    step: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OneTask"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/task-links/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ticks a step, under the name that is given. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TickByLink"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SharedTask"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/tasks/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The links to a task, the newest first. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskLinks"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Makes a link to one task for somebody without an account. It is shown this once, and ends by itself. */
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
                    "application/json": components["schemas"]["MakeTaskLink"];
                };
            };
            responses: {
                /** @description Added. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MadeTaskLink"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/task-links/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The task that a link leads to. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ByTaskLink"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SharedTask"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/tasks/{id}/links/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a link back. It is dead at once. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    link: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/task-links/undone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a tick back. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UntickByLink"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SharedTask"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/task-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When daily lists are made, what does not wait for them, and the time people have. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskSettings"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes them. Deadlines of steps that were made before stay as they are. */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeTaskSettings"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskSettings"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes as they happen, as server-sent events named `change` with the data of a ChangeEvent. Last-Event-ID resumes. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": components["schemas"]["ChangeEvent"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/sandbox/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds the homes of the simulated platforms. Only where the server has a sandbox. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Added. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Tried"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where webhooks are sent to, oldest first. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookEndpoints"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Adds an address that webhooks are sent to. The secret that signs them is shown this once. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AddWebhookEndpoint"];
                };
            };
            responses: {
                /** @description Added. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MadeWebhookEndpoint"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/webhook-endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One endpoint, and how sending to it goes. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookEndpoint"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Removes an endpoint with its address and secrets. */
        delete: {
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Changes its name, its address, or what it is told of. What waits is sent to another address at once. */
        patch: {
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
                    "application/json": components["schemas"]["ChangeWebhookEndpoint"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookEndpoint"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/webhook-endpoints/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends nothing more to an endpoint, and tells it of no change until it is enabled again. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookEndpoint"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/webhook-endpoints/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends to a disabled endpoint again: what waited for it, and what changes from now on. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookEndpoint"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/webhook-endpoints/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes another secret. For a while webhooks are signed with both, so that the receiver can change over. */
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
                    "application/json": components["schemas"]["RotateWebhookSecret"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RotatedWebhookSecret"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/webhook-endpoints/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to an endpoint, or waits, latest first. Kept for 30 days. */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description `next` of the page before. */
                    before?: number;
                    state?: "waiting" | "delivered" | "failed";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookDeliveries"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/webhook-endpoints/{id}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a message that says nothing, to see whether webhooks arrive. */
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
                /** @description Taken up. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookDelivery"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/webhook-endpoints/{id}/deliveries/{delivery}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a message once more, under the same id, whether or not it was taken before. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    delivery: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Taken up. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookDelivery"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/connections/{id}/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where webhooks of a connection’s partner come in. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookInlet"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Makes an address and a secret for webhooks of a connection’s partner. Those before end at once. */
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
                    "application/json": components["schemas"]["SetUpWebhookInlet"];
                };
            };
            responses: {
                /** @description Added. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MadeWebhookInlet"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/connections/{id}/webhook/received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came in, latest first. What had no effect is counted by the minute. Kept for 30 days. */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description `next` of the page before. */
                    before?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReceivedWebhooks"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/connections/{id}/webhook/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes another address. The one before ends at once. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookInlet"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/connections/{id}/webhook/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Receives no webhooks any more: address and secrets end at once. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookInlet"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/connections/{id}/webhook/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts another secret beside those before, which count for a while yet. */
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
                    "application/json": components["schemas"]["RotateWebhookInletSecret"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MadeWebhookInlet"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is told of what happens, and, for managers, where the organization is. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Channels"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Adds a channel. What happens from now on is told there. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AddChannel"];
                };
            };
            responses: {
                /** @description Added. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MadeChannel"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/channels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a channel with its address and secret. */
        delete: {
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Changes its name or what is sent there; disables it, or enables it again. */
        patch: {
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
                    "application/json": components["schemas"]["ChangeChannel"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Channel"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/channels/{id}/prove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proves the address of an e-mail channel by the code that was sent there. */
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
                    "application/json": components["schemas"]["ProveChannel"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Channel"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/channels/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a test message now, also in quiet hours. */
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
                /** @description Taken up. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Notification"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was told, or waits, latest first: to oneself, or, for managers, by the channels of the organization. Kept for 90 days. */
        get: {
            parameters: {
                query?: {
                    /** @description `organization`: for everything in it, kept by managers and owners. */
                    of?: "me" | "organization";
                    channel?: string;
                    state?: "waiting" | "sent" | "failed" | "dropped";
                    limit?: number;
                    /** @description `next` of the page before. */
                    before?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Notifications"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/me/notification-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one wants to be told. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NotificationPreferences"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Sets how one wants to be told: all of it, at once. */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NotificationPreferences"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/organization/notification-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the channels of the organization are told. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NotificationPreferences"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Sets how the channels of the organization are told: all of it, at once. */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NotificationPreferences"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/alerts/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that somebody knows of it: it does not come to matter more. Who was first stays. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Alert"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Alerts, latest first, by pages; and how many are open. */
        get: {
            parameters: {
                query?: {
                    state?: "open" | "ended";
                    rule?: components["schemas"]["AlertRuleName"];
                    severity?: "urgent" | "important" | "info";
                    /** @description `next` of the page before. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Alerts"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/alerts/{id}/mute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nothing is told of what it is about until then. What still holds when that ends is told then. */
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
                    "application/json": components["schemas"]["MuteAlert"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Alert"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/alerts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One alert: what is wrong, since when, what to do, and what people did about it. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Alert"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/alerts/{id}/unmute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What it is about is told of again, from now on. */
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
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Alert"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/api/alert-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the organization is alerted of, how much each matters, and from when on. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AlertRules"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes one rule. Alerts of one that is disabled end within a minute, without a word. */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeAlertRule"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AlertRules"];
                    };
                };
                /** @description `invalid_input`: Some of what was sent cannot be used. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/me/task-calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The address at which a calendar program reads one’s open tasks, if there is one. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskCalendar"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Makes such an address. The one before ends at once. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Added. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskCalendar"];
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Takes the address back. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description `sign_in_needed`: You are not signed in. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ical/tasks/{token}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The open tasks of one person, each at its deadline, for a calendar program to read. No guest data. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/calendar": string;
                    };
                };
                /** @description `not_found`: There is nothing here under this address. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/ical/{token}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The taken nights of a unit for one platform to import: all but what that platform told us itself. No guest data. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/calendar": string;
                    };
                };
                /** @description `not_found`: There is nothing here under this address. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
    "/webhooks/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a webhook of a partner: a signed hint on which the connection looks at its feeds. Answers without detail. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description `webhook_refused`: This webhook is not accepted. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
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
export interface webhooks {
    "entry.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nights of a unit are taken; or an entry that had ended holds again. */
        post: {
            parameters: {
                query?: never;
                header: {
                    "webhook-id": string;
                    "webhook-timestamp": string;
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        type: "entry.created";
                        /** Format: date-time */
                        timestamp: string;
                        data: {
                            /** Format: uuid */
                            entryId: string;
                            /** Format: uuid */
                            propertyId: string;
                            /** Format: uuid */
                            unitId: string;
                            /** Format: uuid */
                            connectionId?: string;
                            /** Format: uuid */
                            feedId?: string;
                            /** @enum {string} */
                            source: "airbnb" | "vrbo" | "booking_com" | "agoda" | "gommt" | "direct";
                            /** @enum {string} */
                            kind: "stay" | "block" | "rule" | "closure";
                            nights: {
                                from: string;
                                to: string;
                            };
                        };
                    };
                };
            };
            responses: {
                /** @description Taken. Other answers: docs/webhooks.md */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "entry.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An entry has other nights, or is of another kind. `was` has what it was before. */
        post: {
            parameters: {
                query?: never;
                header: {
                    "webhook-id": string;
                    "webhook-timestamp": string;
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        type: "entry.changed";
                        /** Format: date-time */
                        timestamp: string;
                        data: {
                            /** Format: uuid */
                            entryId: string;
                            /** Format: uuid */
                            propertyId: string;
                            /** Format: uuid */
                            unitId: string;
                            /** Format: uuid */
                            connectionId?: string;
                            /** Format: uuid */
                            feedId?: string;
                            /** @enum {string} */
                            source: "airbnb" | "vrbo" | "booking_com" | "agoda" | "gommt" | "direct";
                            /** @enum {string} */
                            kind: "stay" | "block" | "rule" | "closure";
                            nights: {
                                from: string;
                                to: string;
                            };
                            was: {
                                nights?: {
                                    from: string;
                                    to: string;
                                };
                                /** @enum {string} */
                                kind?: "stay" | "block" | "rule" | "closure";
                            };
                        };
                    };
                };
            };
            responses: {
                /** @description Taken. Other answers: docs/webhooks.md */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "entry.ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An entry no longer takes its nights. Those that no other entry takes are free. */
        post: {
            parameters: {
                query?: never;
                header: {
                    "webhook-id": string;
                    "webhook-timestamp": string;
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        type: "entry.ended";
                        /** Format: date-time */
                        timestamp: string;
                        data: {
                            /** Format: uuid */
                            entryId: string;
                            /** Format: uuid */
                            propertyId: string;
                            /** Format: uuid */
                            unitId: string;
                            /** Format: uuid */
                            connectionId?: string;
                            /** Format: uuid */
                            feedId?: string;
                            /** @enum {string} */
                            source: "airbnb" | "vrbo" | "booking_com" | "agoda" | "gommt" | "direct";
                            /** @enum {string} */
                            kind: "stay" | "block" | "rule" | "closure";
                            nights: {
                                from: string;
                                to: string;
                            };
                            /** @enum {string} */
                            reason: "cancelled" | "opened" | "over" | "ignored" | "disconnected" | "undone";
                        };
                    };
                };
            };
            responses: {
                /** @description Taken. Other answers: docs/webhooks.md */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "conflict.opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Two entries hold the same nights of a unit; or do so again. */
        post: {
            parameters: {
                query?: never;
                header: {
                    "webhook-id": string;
                    "webhook-timestamp": string;
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        type: "conflict.opened";
                        /** Format: date-time */
                        timestamp: string;
                        data: {
                            /** Format: uuid */
                            conflictId: string;
                            /** Format: uuid */
                            propertyId: string;
                            /** Format: uuid */
                            unitId: string;
                            entryIds: string[];
                            /** @enum {string} */
                            kind: "double_booking" | "over_block" | "possible";
                            nights: {
                                from: string;
                                to: string;
                            };
                        };
                    };
                };
            };
            responses: {
                /** @description Taken. Other answers: docs/webhooks.md */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "conflict.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A conflict is over other nights, or of another kind. */
        post: {
            parameters: {
                query?: never;
                header: {
                    "webhook-id": string;
                    "webhook-timestamp": string;
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        type: "conflict.changed";
                        /** Format: date-time */
                        timestamp: string;
                        data: {
                            /** Format: uuid */
                            conflictId: string;
                            /** Format: uuid */
                            propertyId: string;
                            /** Format: uuid */
                            unitId: string;
                            entryIds: string[];
                            /** @enum {string} */
                            kind: "double_booking" | "over_block" | "possible";
                            nights: {
                                from: string;
                                to: string;
                            };
                        };
                    };
                };
            };
            responses: {
                /** @description Taken. Other answers: docs/webhooks.md */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "conflict.decided": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person decided: it is being settled, or it is none. */
        post: {
            parameters: {
                query?: never;
                header: {
                    "webhook-id": string;
                    "webhook-timestamp": string;
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        type: "conflict.decided";
                        /** Format: date-time */
                        timestamp: string;
                        data: {
                            /** Format: uuid */
                            conflictId: string;
                            /** Format: uuid */
                            propertyId: string;
                            /** Format: uuid */
                            unitId: string;
                            entryIds: string[];
                            /** @enum {string} */
                            kind: "double_booking" | "over_block" | "possible";
                            nights: {
                                from: string;
                                to: string;
                            };
                            /** @enum {string} */
                            decision: "settling" | "dismissed";
                        };
                    };
                };
            };
            responses: {
                /** @description Taken. Other answers: docs/webhooks.md */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "conflict.closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A conflict is over. */
        post: {
            parameters: {
                query?: never;
                header: {
                    "webhook-id": string;
                    "webhook-timestamp": string;
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        type: "conflict.closed";
                        /** Format: date-time */
                        timestamp: string;
                        data: {
                            /** Format: uuid */
                            conflictId: string;
                            /** Format: uuid */
                            propertyId: string;
                            /** Format: uuid */
                            unitId: string;
                            entryIds: string[];
                            /** @enum {string} */
                            kind: "double_booking" | "over_block" | "possible";
                            nights: {
                                from: string;
                                to: string;
                            };
                            /** @enum {string} */
                            reason: "cancelled" | "opened" | "over" | "ignored" | "disconnected" | "undone" | "moved" | "explained";
                        };
                    };
                };
            };
            responses: {
                /** @description Taken. Other answers: docs/webhooks.md */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    ping: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person asked for it, to see whether webhooks arrive. Goes to an endpoint whatever it listens to. */
        post: {
            parameters: {
                query?: never;
                header: {
                    "webhook-id": string;
                    "webhook-timestamp": string;
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        type: "ping";
                        /** Format: date-time */
                        timestamp: string;
                        data: {
                            /** Format: uuid */
                            endpointId: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Taken. Other answers: docs/webhooks.md */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
export interface components {
    schemas: {
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail?: string;
            /** @description What stands in the words, by name. */
            details?: {
                [key: string]: string | number;
            };
            /** @description The fields that cannot be used. */
            errors?: {
                path: string;
                message: string;
                /** @description Where the message is a sentence of the catalogue. */
                code?: string;
                /** @description What stands in the words, by name. */
                details?: {
                    [key: string]: string | number;
                };
            }[];
            requestId: string;
        };
        AskReset: {
            /** Format: email */
            email: string;
        };
        OpenIdPage: {
            url: string;
        };
        /** @description `second_step`: the code of an authenticator app is asked for; `openid`: sign in at the provider. */
        SignInStep: {
            /** @enum {string} */
            next: "done" | "second_step" | "openid";
        };
        SignIn: {
            /** Format: email */
            email: string;
            password: string;
        };
        SecondStep: {
            code: string;
        };
        FirstOwner: {
            token: string;
            organizationName: string;
            name: string;
            /** Format: email */
            email: string;
            password: string;
        };
        Reset: {
            token: string;
            password: string;
        };
        SignInWays: {
            /** @description Whether an OpenID provider is set. */
            openId: boolean;
            /** @description Whether letters are sent; without, links stand in the log. */
            mail: boolean;
            /** @description Nobody owns this server yet. */
            needsOwner: boolean;
        };
        ActFor: {
            /** Format: uuid */
            organizationId: string;
        };
        TwoFactor: {
            /** @description For the authenticator app, as text or QR code. */
            uri: string;
            /** @description Each opens once. Shown this once. */
            backupCodes: string[];
        };
        WithPassword: {
            password: string;
        };
        Me: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string;
            /** @description Else the OpenID provider alone opens the account. */
            hasPassword: boolean;
            twoFactor: boolean;
            organizations: {
                /** Format: uuid */
                id: string;
                name: string;
                role: components["schemas"]["Role"];
                acting: boolean;
            }[];
        };
        /**
         * @description `viewer` sees calendars; `operator` also settles conflicts and tasks, and sees guests; `manager` also changes properties, connections and links; `owner` also people, tokens and the audit log.
         * @enum {string}
         */
        Role: "viewer" | "operator" | "manager" | "owner";
        ChangeMe: {
            name: string;
        };
        ChangePassword: {
            current: string;
            password: string;
        };
        Sessions: {
            sessions: {
                /** Format: uuid */
                id: string;
                current: boolean;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                since: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                seenAt: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                expiresAt: string;
                address: string | null;
                browser: string | null;
            }[];
        };
        /** @description Name and password; the name alone where one signs in at the OpenID provider; neither where one is signed in. */
        Accept: {
            token: string;
            name?: string;
            password?: string;
        };
        Invited: {
            /** Format: uuid */
            id: string;
            /** @description Whether a letter went out. */
            sent: boolean;
            /** @description Where no letter goes out: to be passed on by hand. */
            link?: string;
        };
        Invite: {
            /** Format: email */
            email: string;
            role: components["schemas"]["Role"];
        };
        /** @description `known`: there is an account; sign in with it to accept. */
        OpenInvitation: {
            organizationName: string;
            email: string;
            role: components["schemas"]["Role"];
            known: boolean;
        };
        ByLink: {
            token: string;
        };
        ChangeRole: {
            role: components["schemas"]["Role"];
        };
        Members: {
            members: {
                /** Format: uuid */
                personId: string;
                name: string;
                email: string;
                role: components["schemas"]["Role"];
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                since: string;
                twoFactor: boolean;
            }[];
            invitations: {
                /** Format: uuid */
                id: string;
                email: string;
                role: components["schemas"]["Role"];
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                createdAt: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                expiresAt: string;
            }[];
        };
        MadeToken: {
            /** Format: uuid */
            id: string;
            /** @description Shown this once. */
            token: string;
        };
        NewToken: {
            name: string;
            scopes: components["schemas"]["Scope"][];
            expiresInDays?: number;
        };
        /** @enum {string} */
        Scope: "read" | "write" | "webhooks";
        Tokens: {
            tokens: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @description Its last characters. */
                end: string;
                scopes: components["schemas"]["Scope"][];
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                createdAt: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                expiresAt: string | null;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                lastUsedAt: string | null;
            }[];
        };
        Deeds: {
            deeds: {
                id: number;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                at: string;
                /** @example property.added */
                action: string;
                subject: {
                    kind: string;
                    id?: string;
                };
                person?: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                apiToken?: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                address?: string;
                detail: {
                    [key: string]: unknown;
                };
            }[];
            /** @description The `before` of the next page, where there is one. */
            next?: number;
        };
        ChangeOrganization: {
            name: string;
        };
        Turned: {
            /** @description That were not paused, or running, yet. */
            connections: number;
        };
        OrganizationDeletion: {
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            deletingSince: string;
        };
        DeleteOrganization: {
            /** @description Of the organization, once more, as it is written. */
            name: string;
            /** @description Of who asks, where they have one. */
            password?: string;
        };
        SyncAsked: {
            /** @description That will be looked at: those with a link that are not paused. */
            feeds: number;
            /** @description Many are looked at one after the other, at a pace that the platforms allow. */
            withinSeconds: number;
        };
        /** @description For how many days this server keeps what it does not keep for good. */
        Retention: {
            /** @description After check-out: names, phone digits and codes of guests. */
            guestDays: number;
            /** @description Answers of platforms. The last one of each feed stays. */
            answerDays: number;
            /** @description Health by hour. */
            healthDays: number;
            /** @description What people were told, and whether it arrived. */
            notificationDays: number;
            /** @description Webhooks that came and went. */
            webhookDays: number;
        };
        Platforms: {
            platforms: {
                platform: components["schemas"]["Platform"];
                name: string;
                /** @enum {string} */
                sync: "feed" | "checklist";
                importsFeeds: boolean;
                /** @description How soon it reads an imported calendar again: usually within the first, at the latest the second. */
                rereadsWithinMinutes?: number[];
                lookEverySeconds: number;
                extranetUrl: string;
                /** @description It gives links only to properties with at most so many room types. */
                feedUpToRoomTypes?: number;
                /** @description Where its extranet gives its calendar link, and where it takes ours. */
                guides: {
                    copyLink?: components["schemas"]["LinkGuide"];
                    pasteLink?: components["schemas"]["LinkGuide"];
                };
            }[];
        };
        /** @enum {string} */
        Platform: "airbnb" | "vrbo" | "booking_com" | "agoda" | "gommt";
        LinkGuide: {
            url: string;
            steps: {
                key: string;
                says: string;
            }[];
            beware?: {
                key: string;
                says: string;
            };
        };
        Session: {
            organization: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            person?: {
                /** Format: uuid */
                id: string;
                name: string;
                email: string;
            };
            /**
             * @description Of the person who is signed in.
             * @enum {string}
             */
            role?: "viewer" | "operator" | "manager" | "owner";
            /** @description Of the API token. */
            scopes?: components["schemas"]["Scope"][];
            /** @description Whether sample platforms can be tried. */
            sandbox: boolean;
            temporalUiUrl?: string;
        };
        Property: {
            /** Format: uuid */
            id: string;
            name: string;
            timezone: string;
            roomTypes: number;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            archivedAt?: string;
            units: components["schemas"]["Unit"][];
            connections: components["schemas"]["Connection"][];
        };
        Unit: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            propertyId: string;
            name: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            archivedAt?: string;
        };
        Connection: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            propertyId: string;
            platform: components["schemas"]["Platform"];
            /** @enum {string} */
            state: "active" | "paused" | "archived";
            /** @description In effect: its own, or the platform’s usual. */
            lookEverySeconds: number;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            createdAt: string;
            feeds: components["schemas"]["Feed"][];
            health: components["schemas"]["ConnectionHealth"];
        };
        Feed: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            connectionId: string;
            /** Format: uuid */
            unitId: string;
            /** @description The link is a secret: its host and last characters are all that is shown. */
            importUrl: {
                host: string;
                end: string;
            } | null;
            /** @description The calendar that we serve; null where it was taken back. Shown to managers only. */
            exportUrl?: string | null;
            rules: components["schemas"]["FeedRules"];
            health: components["schemas"]["FeedHealth"];
            /** @description When the platform last read the calendar we serve it. */
            lastPull: {
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                at: string;
                agent?: string;
                pulls: number;
            } | null;
        };
        /** @description How a manager wants one feed read. */
        FeedRules: {
            ignore?: string[];
            treatAsStay?: string[];
            treatAsBlock?: string[];
            endIsLastNight?: boolean;
            ignoreEqualDates?: boolean;
        };
        FeedHealth: {
            /**
             * @description `retrying` trouble that usually passes; `failing` trouble that lasts or needs a person; `stale` no fresh answer for longer than allowed, though nothing is known to be wrong; `held` an answer looked wrong and its nights stay taken; `no_link` nothing to read.
             * @enum {string}
             */
            state: "new" | "healthy" | "retrying" | "failing" | "stale" | "held" | "paused" | "no_link" | "archived";
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            lookedAt?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            answeredAt?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            changedAt?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            nextLookAt?: string;
            problem?: components["schemas"]["FeedProblem"];
            /**
             * Format: date-time
             * @description Set where no fresh answer came for too long.
             * @example 2026-11-23T09:30:00.000Z
             */
            staleSince?: string;
            hold?: components["schemas"]["HoldNotice"];
            looks: number;
            answers: number;
            lastLookMs?: number;
        };
        /** @description Why the feed cannot be read now, in words for a manager. */
        FeedProblem: {
            code: string;
            says: string;
            help: string;
            /** @description What stands in the words, by name. */
            details?: {
                [key: string]: string | number;
            };
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            since: string;
            failures: number;
        };
        HoldNotice: {
            /** @enum {string} */
            reason: "no_events" | "many_stays_gone" | "most_gone" | "events_unreadable";
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            since: string;
            /** @description How many entries the held answer would end. */
            missing: number;
        };
        ConnectionHealth: {
            /**
             * @description That of its worst feed.
             * @enum {string}
             */
            state: "new" | "healthy" | "retrying" | "failing" | "stale" | "held" | "paused" | "no_link" | "archived";
            feeds: number;
            problem?: components["schemas"]["FeedProblem"];
            /**
             * Format: date-time
             * @description The oldest of its feeds.
             * @example 2026-11-23T09:30:00.000Z
             */
            answeredAt?: string;
            /**
             * Format: date-time
             * @description The soonest of its feeds.
             * @example 2026-11-23T09:30:00.000Z
             */
            nextLookAt?: string;
        };
        AddProperty: {
            name: string;
            /** @example Europe/Rome */
            timezone: string;
            /** @default 1 */
            roomTypes?: number;
            /** @description Without it the property has one unit of its own name. */
            units?: {
                name: string;
            }[];
            /** @default [] */
            connections?: {
                platform: components["schemas"]["Platform"];
                lookEverySeconds?: number;
                /**
                 * @default [
                 *       {
                 *         "unit": 0
                 *       }
                 *     ]
                 */
                feeds?: {
                    /**
                     * @description Place of the unit in `units`, from 0.
                     * @default 0
                     */
                    unit?: number;
                    url?: string;
                    rules?: components["schemas"]["FeedRules"];
                }[];
            }[];
        };
        ChangeProperty: {
            name?: string;
            /** @example Europe/Rome */
            timezone?: string;
            roomTypes?: number;
        };
        PropertyPage: {
            properties: components["schemas"]["Property"][];
            next: string | null;
        };
        ImportOutcome: {
            rows: {
                /** @description Where it stands in the file, from 1. */
                line: number;
                property: string;
                unit: string;
                /**
                 * @description `property` a new one, with this unit; `unit` a new one of a property; `links` for a unit that is here; `nothing` all of it is here.
                 * @enum {string}
                 */
                outcome: "property" | "unit" | "links" | "nothing" | "wrong";
                /** @description That it connects, or gives a link. */
                platforms: components["schemas"]["Platform"][];
                /**
                 * Format: uuid
                 * @description Of a property that is here.
                 */
                propertyId?: string;
                problems: {
                    /** @enum {string} */
                    column?: "property" | "timezone" | "unit" | "airbnb" | "vrbo" | "booking_com" | "agoda" | "gommt";
                    code: string;
                    says: string;
                    help: string;
                    details?: {
                        [key: string]: string | number;
                    };
                }[];
            }[];
            /** @description Headings that name nothing we know. */
            ignoredColumns: string[];
            /** @description That the file names. */
            properties: number;
            /** @description What the file brings that is not here, as it was before this request. */
            adds: {
                properties: number;
                units: number;
                links: number;
            };
            /** @description The properties that this request went through; none of a dry run. */
            imported: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            /** @description Where to go on, where not all properties were asked for. */
            next: number | null;
        };
        /** @description A table of units: one line of headings, then one unit in each line, at most 2000. Columns: Property, Time zone, Unit, and a link (or "by hand") for each of Airbnb, Vrbo, Booking.com, Agoda, GoMMT. Separated by commas, semicolons or tabs. */
        PropertyImport: {
            /** @description The text of the file. */
            csv: string;
        };
        AddUnit: {
            name: string;
        };
        ChangeUnit: {
            name?: string;
        };
        AddConnection: {
            platform: components["schemas"]["Platform"];
            lookEverySeconds?: number;
            feeds: {
                /** Format: uuid */
                unitId: string;
                url?: string;
                rules?: components["schemas"]["FeedRules"];
            }[];
        };
        AddFeed: {
            /**
             * Format: uuid
             * @description A unit of the property that has no feed of this connection yet.
             */
            unitId: string;
            url?: string;
        };
        ChangeConnection: {
            /** @description null: back to the platform’s usual. */
            lookEverySeconds?: number | null;
        };
        ConnectionHealthByFeed: {
            /**
             * @description That of its worst feed.
             * @enum {string}
             */
            state: "new" | "healthy" | "retrying" | "failing" | "stale" | "held" | "paused" | "no_link" | "archived";
            feeds: number;
            problem?: components["schemas"]["FeedProblem"];
            /**
             * Format: date-time
             * @description The oldest of its feeds.
             * @example 2026-11-23T09:30:00.000Z
             */
            answeredAt?: string;
            /**
             * Format: date-time
             * @description The soonest of its feeds.
             * @example 2026-11-23T09:30:00.000Z
             */
            nextLookAt?: string;
            figures: components["schemas"]["Figures"];
            byFeed: {
                /** Format: uuid */
                feedId: string;
                /** Format: uuid */
                unitId: string;
                health: components["schemas"]["FeedHealth"];
                figures?: components["schemas"]["Figures"];
            }[];
            /** @description Its workflow in Temporal. */
            workflowId: string;
        };
        Figures: {
            windows: {
                hour: components["schemas"]["WindowFigures"];
                day: components["schemas"]["WindowFigures"];
                week: components["schemas"]["WindowFigures"];
            };
            /**
             * Format: date-time
             * @description When a look was last answered.
             * @example 2026-11-23T09:30:00.000Z
             */
            lastSuccessAt: string | null;
            /** @description How old the answer is that we go by; of several feeds, the oldest. */
            answerAgeSeconds: number | null;
            /**
             * Format: date-time
             * @description When a calendar of ours was last read.
             * @example 2026-11-23T09:30:00.000Z
             */
            lastPullAt: string | null;
            /** @description How far apart such reads usually are; of several feeds, the median. */
            usualPullSeconds: number | null;
        };
        /** @description By whole hours, the one under way included. */
        WindowFigures: {
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            from: string;
            looks: number;
            /** @description Looks that a whole calendar answered. */
            answers: number;
            /** @description Answers of looks, 0 to 1; null where there was no look. */
            successRate: number | null;
            /** @description How long a look took, on average. */
            lookMs: number | null;
            /** @description Answers with something new, that were reconciled. */
            syncs: number;
            /** @description From the look to what was written, on average. */
            syncMs: number | null;
            /** @description Answers that looked wrong and were kept apart. */
            holds: number;
            /** @description How often each problem came, by its code. */
            failures: {
                [key: string]: number;
            };
            /** @description How often our calendars were read. */
            pulls: number;
            /** @description Looks that the intervals allow in this time. */
            budget: number;
        };
        ExposureHours: {
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            from: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            to: string;
            platforms: {
                platform: components["schemas"]["Platform"];
                /** @description Nights that were open although sold elsewhere, each times the hours for which it was. */
                nightHours: number;
                /** @description Each hour of the time asked for, in order. */
                hours: {
                    /**
                     * Format: date-time
                     * @example 2026-11-23T09:30:00.000Z
                     */
                    hour: string;
                    /** @description Stays that were open at some moment of the hour. */
                    stays: number;
                    /** @description Nights that were open although sold elsewhere, each times the hours for which it was. */
                    nightHours: number;
                }[];
            }[];
        };
        MonitoredFeeds: {
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            at: string;
            total: number;
            feeds: components["schemas"]["MonitoredFeed"][];
            /**
             * Format: uuid
             * @description To be sent as `cursor` for the next page.
             */
            next?: string;
        };
        MonitoredFeed: {
            /** Format: uuid */
            feedId: string;
            /** Format: uuid */
            connectionId: string;
            platform: components["schemas"]["Platform"];
            property: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            unit: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            state: "new" | "healthy" | "retrying" | "failing" | "stale" | "held" | "paused" | "no_link" | "archived";
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            nextLookAt?: string;
            windows: {
                hour: components["schemas"]["WindowFigures"];
                day: components["schemas"]["WindowFigures"];
                week: components["schemas"]["WindowFigures"];
            };
            /**
             * Format: date-time
             * @description When a look was last answered.
             * @example 2026-11-23T09:30:00.000Z
             */
            lastSuccessAt: string | null;
            /** @description How old the answer is that we go by; of several feeds, the oldest. */
            answerAgeSeconds: number | null;
            /**
             * Format: date-time
             * @description When a calendar of ours was last read.
             * @example 2026-11-23T09:30:00.000Z
             */
            lastPullAt: string | null;
            /** @description How far apart such reads usually are; of several feeds, the median. */
            usualPullSeconds: number | null;
        };
        MonitoredHours: {
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            from: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            to: string;
            /** @description Each hour of the time asked for, in order. */
            hours: {
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                hour: string;
                looks: number;
                /** @description Looks that a whole calendar answered. */
                answers: number;
                /** @description Answers of looks, 0 to 1; null where there was no look. */
                successRate: number | null;
                /** @description How long a look took, on average. */
                lookMs: number | null;
                /** @description Answers with something new, that were reconciled. */
                syncs: number;
                /** @description From the look to what was written, on average. */
                syncMs: number | null;
                /** @description Answers that looked wrong and were kept apart. */
                holds: number;
                /** @description How often each problem came, by its code. */
                failures: {
                    [key: string]: number;
                };
                /** @description How often our calendars were read. */
                pulls: number;
            }[];
        };
        Monitoring: {
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            at: string;
            organization: {
                windows: {
                    hour: components["schemas"]["WindowFigures"];
                    day: components["schemas"]["WindowFigures"];
                    week: components["schemas"]["WindowFigures"];
                };
                /**
                 * Format: date-time
                 * @description When a look was last answered.
                 * @example 2026-11-23T09:30:00.000Z
                 */
                lastSuccessAt: string | null;
                /** @description How old the answer is that we go by; of several feeds, the oldest. */
                answerAgeSeconds: number | null;
                /**
                 * Format: date-time
                 * @description When a calendar of ours was last read.
                 * @example 2026-11-23T09:30:00.000Z
                 */
                lastPullAt: string | null;
                /** @description How far apart such reads usually are; of several feeds, the median. */
                usualPullSeconds: number | null;
                feeds: {
                    total: number;
                    /** @description Only states that occur. */
                    byState: {
                        new?: number;
                        healthy?: number;
                        retrying?: number;
                        failing?: number;
                        stale?: number;
                        held?: number;
                        paused?: number;
                        no_link?: number;
                        archived?: number;
                    };
                };
            };
            platforms: {
                platform: components["schemas"]["Platform"];
                windows: {
                    hour: components["schemas"]["WindowFigures"];
                    day: components["schemas"]["WindowFigures"];
                    week: components["schemas"]["WindowFigures"];
                };
                /**
                 * Format: date-time
                 * @description When a look was last answered.
                 * @example 2026-11-23T09:30:00.000Z
                 */
                lastSuccessAt: string | null;
                /** @description How old the answer is that we go by; of several feeds, the oldest. */
                answerAgeSeconds: number | null;
                /**
                 * Format: date-time
                 * @description When a calendar of ours was last read.
                 * @example 2026-11-23T09:30:00.000Z
                 */
                lastPullAt: string | null;
                /** @description How far apart such reads usually are; of several feeds, the median. */
                usualPullSeconds: number | null;
                feeds: {
                    total: number;
                    /** @description Only states that occur. */
                    byState: {
                        new?: number;
                        healthy?: number;
                        retrying?: number;
                        failing?: number;
                        stale?: number;
                        held?: number;
                        paused?: number;
                        no_link?: number;
                        archived?: number;
                    };
                };
            }[];
        };
        FeedPreview: {
            /**
             * @description Whose feed it seems to be.
             * @enum {string}
             */
            platform?: "airbnb" | "vrbo" | "booking_com" | "agoda" | "gommt";
            events: number;
            /** @description The first 100, earliest first. */
            entries: {
                kind: components["schemas"]["Kind"];
                nights: components["schemas"]["Nights"];
                summary?: string;
            }[];
            problems: {
                code: string;
                says: string;
                help: string;
                count: number;
            }[];
            /**
             * Format: date
             * @example 2026-12-01
             */
            first?: string;
            /**
             * Format: date
             * @example 2026-12-01
             */
            last?: string;
            atUnit?: components["schemas"]["PreviewAtUnit"];
        };
        /**
         * @description `stay` a guest; `block` closed by a person; `rule` the platform’s own window; `closure` taken, and the feed does not say whether by guest or by owner.
         * @enum {string}
         */
        Kind: "stay" | "block" | "rule" | "closure";
        /** @description Half-open range of property-local dates: the check-out day is free. */
        Nights: {
            /**
             * Format: date
             * @example 2026-12-01
             */
            from: string;
            /**
             * Format: date
             * @example 2026-12-01
             */
            to: string;
        };
        /** @description What reading the link would do to its unit. Nothing of guests. */
        PreviewAtUnit: {
            /**
             * Format: date
             * @example 2026-12-01
             */
            from: string;
            /**
             * Format: date
             * @example 2026-12-01
             */
            to: string;
            /** @description Of the link, between `from` and `to`. */
            entries: {
                kind: components["schemas"]["Kind"];
                nights: components["schemas"]["Nights"];
                /** @description It only repeats nights that the platform was told of. */
                isEcho: boolean;
            }[];
            /** @description What other sources tell of the unit, between `from` and `to`. */
            known: {
                source: components["schemas"]["Source"];
                kind: components["schemas"]["Kind"];
                nights: components["schemas"]["Nights"];
            }[];
            /** @description From today on, however far: taken by the link, and by nobody known so far. */
            newNights: number;
            /** @description That would be found at once: the first 20. */
            conflicts: {
                /** @enum {string} */
                kind: "double_booking" | "over_block" | "possible";
                nights: components["schemas"]["Nights"];
                with: {
                    source: components["schemas"]["Source"];
                    kind: components["schemas"]["Kind"];
                    nights: components["schemas"]["Nights"];
                };
            }[];
            conflictCount: number;
        };
        /** @enum {string} */
        Source: "airbnb" | "vrbo" | "booking_com" | "agoda" | "gommt" | "direct";
        PreviewFeed: {
            url: string;
            /** @example Europe/Rome */
            timezone: string;
            platform?: components["schemas"]["Platform"];
            /**
             * Format: uuid
             * @description The unit it is meant for: then `atUnit` tells what reading it would do there.
             */
            unitId?: string;
            /**
             * Format: uuid
             * @description The feed whose link it would be: read by its rules, and its own link is not in use by others.
             */
            feedId?: string;
        };
        ChangeFeed: {
            /** @description null: nothing is read any more. */
            url?: string | null;
            rules?: components["schemas"]["FeedRules"];
        };
        Decide: {
            /**
             * @description `accept`: the answer is right. `keep`: what was believed before is.
             * @enum {string}
             */
            decision: "accept" | "keep";
        };
        Imports: {
            imports: {
                /** Format: uuid */
                snapshotId: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                fetchedAt: string;
                /**
                 * Format: date-time
                 * @description Until then it was believed what was before it.
                 * @example 2026-11-23T09:30:00.000Z
                 */
                writtenAt: string;
                changes: number;
                came: number;
                moved: number;
                ended: number;
                /** @description It looked wrong and was kept apart. */
                held: boolean;
                /**
                 * Format: date-time
                 * @description When what it did was last taken back.
                 * @example 2026-11-23T09:30:00.000Z
                 */
                undoneAt?: string;
            }[];
        };
        ImportChanges: {
            /** @description The first 500. */
            changes: {
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                at: string;
                /** @enum {string} */
                kind: "entry_came" | "entry_moved" | "entry_reclassified" | "entry_renamed" | "entry_identified" | "entry_narrowing" | "entry_missing" | "entry_kept" | "entry_returned" | "entry_ended" | "feed_held" | "feed_released" | "feed_problem" | "feed_recovered" | "feed_stale" | "feed_fresh" | "feed_changed" | "feed_first_read" | "feed_undone" | "conflict_opened" | "conflict_changed" | "conflict_closed" | "conflict_reopened" | "conflict_settling" | "conflict_dismissed" | "closure_answered" | "booking_added" | "booking_cancelled" | "sweep_found_conflict" | "property_added" | "property_changed" | "property_archived" | "unit_added" | "unit_changed" | "unit_archived" | "connection_added" | "connection_changed" | "connection_archived" | "connection_paused" | "connection_resumed" | "webhook_disabled" | "channel_disabled" | "task_opened" | "task_changed" | "task_step_done" | "task_step_undone" | "task_assigned" | "task_snoozed" | "task_reminded" | "task_escalated" | "task_alerted" | "task_done" | "task_withdrawn" | "task_cancelled" | "task_reopened" | "alert_opened" | "alert_reopened" | "alert_ended" | "alert_escalated" | "alert_acknowledged" | "alert_muted" | "alert_unmuted";
                entryKind?: components["schemas"]["Kind"];
                nights?: components["schemas"]["Nights"];
                /** @description The nights it had before. */
                was?: {
                    /**
                     * Format: date
                     * @example 2026-12-01
                     */
                    from: string;
                    /**
                     * Format: date
                     * @example 2026-12-01
                     */
                    to: string;
                };
                /**
                 * @description What it was read as before.
                 * @enum {string}
                 */
                wasKind?: "stay" | "block" | "rule" | "closure";
                /** @description Why it ended. */
                reason?: string;
                /**
                 * Format: date-time
                 * @description The last look that did not show it.
                 * @example 2026-11-23T09:30:00.000Z
                 */
                unseenAt?: string;
                /**
                 * Format: uuid
                 * @description Unset where it concerns the feed as a whole.
                 */
                entryId?: string;
            }[];
        };
        /** @description An answer that looked wrong, and what it would free. */
        Hold: {
            /** @enum {string} */
            reason: "no_events" | "many_stays_gone" | "most_gone" | "events_unreadable";
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            since: string;
            wouldFree: components["schemas"]["Entry"][];
        };
        Entry: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            unitId: string;
            source: components["schemas"]["Source"];
            kind: components["schemas"]["Kind"];
            nights: components["schemas"]["Nights"];
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            firstSeenAt: string;
            /**
             * Format: date-time
             * @description The last answer lacked it and no second one has confirmed that: the nights are still taken.
             * @example 2026-11-23T09:30:00.000Z
             */
            missingSince?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            endedAt?: string;
            endReason?: string;
            guest?: {
                name?: string;
                phoneDigits?: string;
                reservationCode?: string;
            };
        };
        Undo: {
            /** Format: uuid */
            snapshotId: string;
        };
        Entries: {
            entries: components["schemas"]["Entry"][];
        };
        /** @description Who was told of an entry, and when. */
        ToldOfEntry: {
            /**
             * @description Why others are not told: it is the platform’s own window, or only repeats what the platform was told.
             * @enum {string}
             */
            tellsNobody?: "own_window" | "echo";
            platforms: {
                platform: components["schemas"]["Platform"];
                /** Format: uuid */
                connectionId: string;
                /**
                 * @description `in_step` its own calendar shows the nights closed, or a person confirmed it; `told` it has read them from our calendar; `open` it has not and may still sell them; `by_hand` it reads no calendar, a person has to close them; `withdrawn` the entry has ended.
                 * @enum {string}
                 */
                state: "in_step" | "told" | "by_hand" | "open" | "withdrawn";
                /**
                 * Format: date-time
                 * @description Its first read of our calendar that held these nights.
                 * @example 2026-11-23T09:30:00.000Z
                 */
                pulledAt?: string;
                /**
                 * Format: date-time
                 * @description Its first read that no longer held them.
                 * @example 2026-11-23T09:30:00.000Z
                 */
                withdrawnAt?: string;
                /**
                 * Format: date-time
                 * @description Its last read, whatever it held.
                 * @example 2026-11-23T09:30:00.000Z
                 */
                lastPullAt?: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                shownSince?: string;
                /**
                 * Format: date-time
                 * @description When it was confirmed that they are closed there.
                 * @example 2026-11-23T09:30:00.000Z
                 */
                closedAt?: string;
                closedBy?: string;
                /**
                 * Format: uuid
                 * @description The open checklist on which they stand.
                 */
                taskId?: string;
                /**
                 * Format: date-time
                 * @description By when it should have read them.
                 * @example 2026-11-23T09:30:00.000Z
                 */
                expectedBy?: string;
                overdue: boolean;
            }[];
        };
        EntryHistory: {
            lines: {
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                at: string;
                /** @enum {string} */
                kind: "entry_came" | "entry_moved" | "entry_reclassified" | "entry_renamed" | "entry_identified" | "entry_narrowing" | "entry_missing" | "entry_kept" | "entry_returned" | "entry_ended" | "feed_held" | "feed_released" | "feed_problem" | "feed_recovered" | "feed_stale" | "feed_fresh" | "feed_changed" | "feed_first_read" | "feed_undone" | "conflict_opened" | "conflict_changed" | "conflict_closed" | "conflict_reopened" | "conflict_settling" | "conflict_dismissed" | "closure_answered" | "booking_added" | "booking_cancelled" | "sweep_found_conflict" | "property_added" | "property_changed" | "property_archived" | "unit_added" | "unit_changed" | "unit_archived" | "connection_added" | "connection_changed" | "connection_archived" | "connection_paused" | "connection_resumed" | "webhook_disabled" | "channel_disabled" | "task_opened" | "task_changed" | "task_step_done" | "task_step_undone" | "task_assigned" | "task_snoozed" | "task_reminded" | "task_escalated" | "task_alerted" | "task_done" | "task_withdrawn" | "task_cancelled" | "task_reopened" | "alert_opened" | "alert_reopened" | "alert_ended" | "alert_escalated" | "alert_acknowledged" | "alert_muted" | "alert_unmuted";
                /**
                 * Format: uuid
                 * @description The answer that said so, where one did.
                 */
                snapshotId?: string;
                entryKind?: components["schemas"]["Kind"];
                nights?: components["schemas"]["Nights"];
                /** @description The nights it had before. */
                was?: {
                    /**
                     * Format: date
                     * @example 2026-12-01
                     */
                    from: string;
                    /**
                     * Format: date
                     * @example 2026-12-01
                     */
                    to: string;
                };
                /**
                 * @description What it was read as before.
                 * @enum {string}
                 */
                wasKind?: "stay" | "block" | "rule" | "closure";
                /** @description Why it ended. */
                reason?: string;
                /**
                 * Format: date-time
                 * @description The last look that did not show it.
                 * @example 2026-11-23T09:30:00.000Z
                 */
                unseenAt?: string;
            }[];
        };
        /** @description Without guests: who it was is not kept for the past. */
        BelievedEntries: {
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            at: string;
            entries: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                unitId: string;
                source: components["schemas"]["Source"];
                kind: components["schemas"]["Kind"];
                nights: components["schemas"]["Nights"];
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                firstSeenAt: string;
            }[];
        };
        ConflictCounts: {
            open: {
                double_booking: number;
                possible: number;
                over_block: number;
            };
            settling: number;
            /** @description Closures in a conflict that wait for an answer. */
            questions: number;
        };
        ExplainedConflict: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ConflictKind"];
            state: components["schemas"]["ConflictState"];
            /** @description What happened, in one sentence. */
            says: string;
            nights: components["schemas"]["Nights"];
            property: {
                /** Format: uuid */
                id: string;
                name: string;
                timezone: string;
            };
            unit: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            openedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            reopenedAt?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            changedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            closedAt?: string;
            /** @enum {string} */
            closeReason?: "cancelled" | "opened" | "moved" | "explained" | "over" | "ignored" | "disconnected" | "undone";
            note?: string;
            /** @description The suggestion that was chosen, as it stood then. */
            chosen?: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            decidedAt?: string;
            decidedBy?: string;
            sides: components["schemas"]["KnownSide"][];
            whoWasFirst: {
                /** @enum {string} */
                sure: "certain" | "open";
                /** @description Index in `sides`. */
                first?: number;
                says: string;
            };
            /** @description Ways out, the one that hurts least first. */
            suggestions: components["schemas"]["Suggestion"][];
        };
        /**
         * @description `double_booking` two stays; `over_block` a stay over the owner’s own block; `possible` a stay and nights that a platform shows as closed without saying whether for a guest.
         * @enum {string}
         */
        ConflictKind: "double_booking" | "over_block" | "possible";
        /**
         * @description `open` to be acted on; `settling` a way out was chosen and the nights do not show it yet; `dismissed` a person said that it is none; `closed` the overlap is gone.
         * @enum {string}
         */
        ConflictState: "open" | "settling" | "dismissed" | "closed";
        KnownSide: {
            /** Format: uuid */
            entryId: string;
            source: components["schemas"]["Source"];
            kind: components["schemas"]["Kind"];
            nights: components["schemas"]["Nights"];
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            firstSeenAt: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            missingSince?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            endedAt?: string;
            endReason?: string;
            guest?: {
                name?: string;
                phoneDigits?: string;
                reservationCode?: string;
            };
            /**
             * Format: date-time
             * @description When its calendar was first read with nights of the conflict.
             * @example 2026-11-23T09:30:00.000Z
             */
            since: string;
            /**
             * Format: date-time
             * @description When it was read the last time without them: they were taken after this, and not later than `since`.
             * @example 2026-11-23T09:30:00.000Z
             */
            unseenAt?: string;
            /** @description The answer that showed them first. */
            shownBy?: {
                /** Format: uuid */
                snapshotId: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                fetchedAt: string;
            };
            /** @description The stored answer before it, which did not. */
            before?: {
                /** Format: uuid */
                snapshotId: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                fetchedAt: string;
            };
        };
        Suggestion: {
            key: string;
            /** @enum {string} */
            does: "answer_closure" | "move_guest" | "open_block" | "shorten" | "cancel";
            /** Format: uuid */
            entryId: string;
            says: string;
            because: string;
            moves?: {
                /** Format: uuid */
                entryId: string;
                /** Format: uuid */
                toUnitId: string;
            }[];
            nights?: components["schemas"]["Nights"];
        };
        DismissConflict: {
            /** @description Why it is none; remembered for the pair. */
            note: string;
        };
        ConflictPage: {
            conflicts: components["schemas"]["Conflict"][];
            /** Format: uuid */
            next: string | null;
        };
        Conflict: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ConflictKind"];
            state: components["schemas"]["ConflictState"];
            /** @description What happened, in one sentence. */
            says: string;
            nights: components["schemas"]["Nights"];
            property: {
                /** Format: uuid */
                id: string;
                name: string;
                timezone: string;
            };
            unit: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            openedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            reopenedAt?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            changedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            closedAt?: string;
            /** @enum {string} */
            closeReason?: "cancelled" | "opened" | "moved" | "explained" | "over" | "ignored" | "disconnected" | "undone";
            note?: string;
            /** @description The suggestion that was chosen, as it stood then. */
            chosen?: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            decidedAt?: string;
            decidedBy?: string;
            sides: components["schemas"]["ConflictSide"][];
        };
        ConflictSide: {
            /** Format: uuid */
            entryId: string;
            source: components["schemas"]["Source"];
            kind: components["schemas"]["Kind"];
            nights: components["schemas"]["Nights"];
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            firstSeenAt: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            missingSince?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            endedAt?: string;
            endReason?: string;
            guest?: {
                name?: string;
                phoneDigits?: string;
                reservationCode?: string;
            };
        };
        ResolveConflict: {
            /** @description The `key` of a suggestion. */
            suggestion: string;
            note?: string;
        };
        ClosureQuestions: {
            questions: {
                /** Format: uuid */
                entryId: string;
                property: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                unit: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                platform: components["schemas"]["Platform"];
                nights: components["schemas"]["Nights"];
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                firstSeenAt: string;
                inConflict: boolean;
                says: string;
            }[];
        };
        AnswerClosure: {
            /**
             * @description Remembered for these nights, whatever the platform’s calendar shows them as later.
             * @enum {string}
             */
            answer: "booking" | "own_closure";
        };
        Exposures: {
            exposures: {
                /** Format: uuid */
                entryId: string;
                property: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                unit: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                soldOn: components["schemas"]["Source"];
                nights: components["schemas"]["Nights"];
                /**
                 * Format: date-time
                 * @description When we read it first.
                 * @example 2026-11-23T09:30:00.000Z
                 */
                seenAt: string;
                /**
                 * Format: date-time
                 * @description When we read the calendar the last time without it.
                 * @example 2026-11-23T09:30:00.000Z
                 */
                soldAfter?: string;
                /**
                 * @description The platform that has to know.
                 * @enum {string}
                 */
                platform: "airbnb" | "vrbo" | "booking_com" | "agoda" | "gommt";
                /**
                 * @description `open` it may still sell the nights; `by_hand` the same, and it reads no calendar; `told` it has read ours with them; `in_step` its own shows them closed, or a person has closed them there.
                 * @enum {string}
                 */
                state: "open" | "by_hand" | "told" | "in_step";
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                pulledAt?: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                shownSince?: string;
                /**
                 * Format: date-time
                 * @description When a person had closed all of them there by hand. Unset where it has read our calendar, or its own shows them.
                 * @example 2026-11-23T09:30:00.000Z
                 */
                closedAt?: string;
                openMs: number;
                /**
                 * Format: date-time
                 * @description By when it should have read them.
                 * @example 2026-11-23T09:30:00.000Z
                 */
                expectedBy?: string;
                overdue: boolean;
                says: string;
            }[];
        };
        Arrivals: {
            /** @description The soonest first; on a day, who leaves before who comes. */
            movements: {
                /** @enum {string} */
                what: "arrival" | "departure";
                /**
                 * Format: date
                 * @example 2026-12-01
                 */
                day: string;
                /**
                 * Format: date
                 * @description The first of the days, at the property.
                 * @example 2026-12-01
                 */
                from: string;
                property: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    timezone: string;
                };
                unit: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                entry: components["schemas"]["Entry"];
            }[];
        };
        FoundStays: {
            /** @description Who comes or is here first, the next to come on top; then who left, the last of them on top. */
            stays: {
                entry: components["schemas"]["Entry"];
                property: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    timezone: string;
                };
                unit: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
            }[];
        };
        Booking: {
            /**
             * Format: uuid
             * @description Of its entry, too.
             */
            id: string;
            kind: components["schemas"]["DirectKind"];
            /** Format: uuid */
            propertyId: string;
            /** Format: uuid */
            unitId: string;
            nights: components["schemas"]["Nights"];
            name?: string;
            note?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            createdAt: string;
            /** @description The member’s name; unset where a program did it. */
            createdBy?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            cancelledAt?: string;
            cancelledBy?: string;
        };
        /**
         * @description `booking` a guest’s; `block` nights that the owner keeps closed: a stay of your own, repairs.
         * @enum {string}
         */
        DirectKind: "booking" | "block";
        AddBooking: {
            kind?: components["schemas"]["DirectKind"];
            /** Format: uuid */
            unitId: string;
            nights: {
                /**
                 * Format: date
                 * @example 2026-12-01
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-12-01
                 */
                to: string;
            };
            /** @description The guest’s; told to no platform. */
            name?: string;
            note?: string;
            /** @description Sent again with the same booking it books once and answers the booking that was made. */
            idempotencyKey?: string;
            /**
             * @description Read the platforms’ calendars of the unit first, and refuse where one of them has taken the nights.
             * @default false
             */
            freshLook?: boolean;
        };
        BookingPage: {
            bookings: components["schemas"]["Booking"][];
            /** Format: uuid */
            next: string | null;
        };
        ShortenBooking: {
            /** @description What is left of its nights. */
            nights: {
                /**
                 * Format: date
                 * @example 2026-12-01
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-12-01
                 */
                to: string;
            };
        };
        /** @description A task with its steps, and how they are done. */
        OneTask: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["TaskKind"];
            state: components["schemas"]["TaskState"];
            /** @description What is to be done, or how it ended, in one line. */
            says: string;
            urgency: components["schemas"]["Urgency"];
            property: {
                /** Format: uuid */
                id: string;
                name: string;
                timezone: string;
            };
            unit?: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: uuid */
            connectionId?: string;
            platform?: components["schemas"]["Platform"];
            /** Format: uuid */
            feedId?: string;
            /** Format: uuid */
            conflictId?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            openedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            changedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            remindAt: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            dueAt: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            escalateAt: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            alertAt: string;
            /** @description Open although its time has passed. */
            late: boolean;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            snoozedUntil?: string;
            /** @enum {string} */
            escalatedTo?: "manager" | "owner";
            assignee?: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            ended?: {
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                at: string;
                /**
                 * @description `person`; `feed`: a platform’s calendar showed it; `itself`: its reason has gone.
                 * @enum {string}
                 */
                how: "person" | "feed" | "itself";
                because: string;
                by?: string;
                note?: string;
            };
            steps: {
                open: number;
                done: number;
            };
            list: components["schemas"]["TaskStep"][];
            guides: components["schemas"]["Guide"][];
        };
        /**
         * @description `close_nights` and `reopen_nights` are lists for one connection; `resolve_conflict` a double booking; `explain_closure` a question about nights that a platform shows as closed; `check_feed` a link that died; `confirm_answer` an answer that is held.
         * @enum {string}
         */
        TaskKind: "close_nights" | "reopen_nights" | "resolve_conflict" | "explain_closure" | "check_feed" | "confirm_answer";
        /** @enum {string} */
        TaskState: "open" | "done" | "withdrawn" | "cancelled";
        /** @enum {string} */
        Urgency: "urgent" | "near" | "ordinary";
        TaskStep: {
            /** Format: uuid */
            id: string;
            unit: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            platform: components["schemas"]["Source"];
            /** @enum {string} */
            action: "close" | "reopen" | "move_guest" | "open_block" | "shorten" | "cancel";
            nights: components["schemas"]["Nights"];
            toUnit?: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            toNights?: components["schemas"]["Nights"];
            says: string;
            /**
             * @description `over`: without being done; `because` says why.
             * @enum {string}
             */
            state: "open" | "done" | "over";
            because?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            dueAt: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            endedAt?: string;
            doneBy?: string;
            note?: string;
        };
        /** @description How something is done in a platform’s extranet, in its own words. */
        Guide: {
            platform: components["schemas"]["Platform"];
            /** @enum {string} */
            chore: "close" | "reopen" | "cancel" | "copy_link";
            url: string;
            steps: {
                key: string;
                says: string;
            }[];
            beware?: {
                key: string;
                says: string;
            };
        };
        AssignTask: {
            /**
             * Format: uuid
             * @description `null`: nobody’s.
             */
            personId: string | null;
        };
        CancelTask: {
            /** @description Why it will not be done. */
            note: string;
        };
        WithNote: {
            note?: string;
        };
        TaskCounts: {
            open: {
                close_nights: number;
                reopen_nights: number;
                resolve_conflict: number;
                explain_closure: number;
                check_feed: number;
                confirm_answer: number;
            };
            late: number;
            urgent: number;
            unassigned: number;
            /** @description Open steps of all open tasks. */
            steps: number;
        };
        Tick: {
            note?: string;
            /** @description As they were shown to whoever did it: a step may have shrunk meanwhile. */
            nights?: {
                /**
                 * Format: date
                 * @example 2026-12-01
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-12-01
                 */
                to: string;
            };
        };
        TaskHistory: {
            events: {
                id: number;
                kind: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                at: string;
                by?: string;
                detail: {
                    [key: string]: unknown;
                };
            }[];
        };
        TaskPage: {
            tasks: components["schemas"]["Task"][];
            /** Format: uuid */
            next: string | null;
        };
        Task: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["TaskKind"];
            state: components["schemas"]["TaskState"];
            /** @description What is to be done, or how it ended, in one line. */
            says: string;
            urgency: components["schemas"]["Urgency"];
            property: {
                /** Format: uuid */
                id: string;
                name: string;
                timezone: string;
            };
            unit?: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: uuid */
            connectionId?: string;
            platform?: components["schemas"]["Platform"];
            /** Format: uuid */
            feedId?: string;
            /** Format: uuid */
            conflictId?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            openedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            changedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            remindAt: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            dueAt: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            escalateAt: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            alertAt: string;
            /** @description Open although its time has passed. */
            late: boolean;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            snoozedUntil?: string;
            /** @enum {string} */
            escalatedTo?: "manager" | "owner";
            assignee?: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            ended?: {
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                at: string;
                /**
                 * @description `person`; `feed`: a platform’s calendar showed it; `itself`: its reason has gone.
                 * @enum {string}
                 */
                how: "person" | "feed" | "itself";
                because: string;
                by?: string;
                note?: string;
            };
            steps: {
                open: number;
                done: number;
            };
        };
        /** @description Of the steps made in a time. */
        TaskMetrics: {
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            from: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            to: string;
            made: number;
            done: number;
            /** @description Done after they were due, or due and still open. */
            late: number;
            /** @description Over without anybody’s tick. */
            byThemselves: number;
            minutesToDone?: {
                median: number;
                mean: number;
            };
        };
        SnoozeTask: {
            /**
             * Format: date-time
             * @example 2026-11-23T15:00:00.000Z
             */
            until: string;
        };
        /** @description What somebody without an account sees of a task. */
        SharedTask: {
            kind: components["schemas"]["TaskKind"];
            state: components["schemas"]["TaskState"];
            says: string;
            urgency: components["schemas"]["Urgency"];
            property: {
                name: string;
                timezone: string;
            };
            platform?: components["schemas"]["Platform"];
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            dueAt: string;
            ended?: {
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                at: string;
                /** @enum {string} */
                how: "person" | "feed" | "itself";
                because: string;
            };
            list: {
                /** Format: uuid */
                id: string;
                platform: components["schemas"]["Source"];
                /** @enum {string} */
                action: "close" | "reopen" | "move_guest" | "open_block" | "shorten" | "cancel";
                nights: components["schemas"]["Nights"];
                toUnit?: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                toNights?: components["schemas"]["Nights"];
                says: string;
                /**
                 * @description `over`: without being done; `because` says why.
                 * @enum {string}
                 */
                state: "open" | "done" | "over";
                because?: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                dueAt: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                endedAt?: string;
                doneBy?: string;
                note?: string;
                unit: {
                    name: string;
                };
            }[];
            guides: components["schemas"]["Guide"][];
        };
        TickByLink: {
            token: string;
            /** Format: uuid */
            stepId: string;
            name: string;
            note?: string;
            /** @description As they were shown to whoever did it: a step may have shrunk meanwhile. */
            nights?: {
                /**
                 * Format: date
                 * @example 2026-12-01
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-12-01
                 */
                to: string;
            };
        };
        TaskLinks: {
            links: {
                /** Format: uuid */
                id: string;
                name: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                madeAt: string;
                madeBy?: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                expiresAt: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                revokedAt?: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                lastUsedAt?: string;
            }[];
        };
        ByTaskLink: {
            token: string;
        };
        MadeTaskLink: {
            /** Format: uuid */
            id: string;
            /** @description Shown this once. */
            url: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            expiresAt: string;
        };
        MakeTaskLink: {
            /** @description For whom, so that it can be told apart and revoked. */
            name: string;
            /** @default 7 */
            days?: number;
        };
        UntickByLink: {
            token: string;
            /** Format: uuid */
            stepId: string;
        };
        TaskSettings: {
            /**
             * @description When daily lists are made, by each property’s own clock.
             * @example 08:00
             */
            dailyAt: string;
            /**
             * @description When somebody is there to do what is not urgent.
             * @example 08:00
             */
            opens: string;
            /** @example 08:00 */
            closes: string;
            closeAtOnceDays: number;
            reopenAtOnceDays: number;
            urgentMinutes: number;
            nearMinutes: number;
            ordinaryMinutes: number;
            fallbackDays: number;
            fallbackAfterMinutes: number;
            takeOverAfterMinutes: number;
            handBackAfterMinutes: number;
        };
        ChangeTaskSettings: {
            /**
             * @description When daily lists are made, by each property’s own clock.
             * @example 08:00
             */
            dailyAt?: string;
            /**
             * @description When somebody is there to do what is not urgent.
             * @example 08:00
             */
            opens?: string;
            /** @example 08:00 */
            closes?: string;
            closeAtOnceDays?: number;
            reopenAtOnceDays?: number;
            urgentMinutes?: number;
            nearMinutes?: number;
            ordinaryMinutes?: number;
            fallbackDays?: number;
            fallbackAfterMinutes?: number;
            takeOverAfterMinutes?: number;
            handBackAfterMinutes?: number;
        };
        /** @description The data of one server-sent event. */
        ChangeEvent: {
            /** @enum {string} */
            kind: "entry_came" | "entry_moved" | "entry_reclassified" | "entry_renamed" | "entry_identified" | "entry_narrowing" | "entry_missing" | "entry_kept" | "entry_returned" | "entry_ended" | "feed_held" | "feed_released" | "feed_problem" | "feed_recovered" | "feed_stale" | "feed_fresh" | "feed_changed" | "feed_first_read" | "feed_undone" | "conflict_opened" | "conflict_changed" | "conflict_closed" | "conflict_reopened" | "conflict_settling" | "conflict_dismissed" | "closure_answered" | "booking_added" | "booking_cancelled" | "sweep_found_conflict" | "property_added" | "property_changed" | "property_archived" | "unit_added" | "unit_changed" | "unit_archived" | "connection_added" | "connection_changed" | "connection_archived" | "connection_paused" | "connection_resumed" | "webhook_disabled" | "channel_disabled" | "task_opened" | "task_changed" | "task_step_done" | "task_step_undone" | "task_assigned" | "task_snoozed" | "task_reminded" | "task_escalated" | "task_alerted" | "task_done" | "task_withdrawn" | "task_cancelled" | "task_reopened" | "alert_opened" | "alert_reopened" | "alert_ended" | "alert_escalated" | "alert_acknowledged" | "alert_muted" | "alert_unmuted";
            /** Format: uuid */
            propertyId?: string;
            /** Format: uuid */
            unitId?: string;
            /** Format: uuid */
            connectionId?: string;
            /** Format: uuid */
            feedId?: string;
            /** Format: uuid */
            entryId?: string;
            /** Format: uuid */
            conflictId?: string;
            /** Format: uuid */
            taskId?: string;
            /** Format: uuid */
            alertId?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            at: string;
        };
        Tried: {
            properties: components["schemas"]["Property"][];
        };
        MadeWebhookEndpoint: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description What is shown of it: its host and its last characters. */
            url: {
                host: string;
                end: string;
            };
            eventTypes: components["schemas"]["WebhookEventType"][];
            /** @enum {string} */
            state: "enabled" | "disabled";
            /** @description `failures`: what was sent was not taken for days. `gone`: the receiver answered 410. Enable it again once that is mended. */
            disabled?: {
                /** @enum {string} */
                reason: "person" | "failures" | "gone";
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                at: string;
            };
            /** @description What is sent is not taken. Nothing is sent before `retryAt`. */
            failing?: {
                failures: number;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                since: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                retryAt: string;
            };
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            createdAt: string;
            /** @description `whsec_` and base64. Shown this once. */
            secret: string;
        };
        /** @enum {string} */
        WebhookEventType: "entry.created" | "entry.changed" | "entry.ended" | "conflict.opened" | "conflict.changed" | "conflict.decided" | "conflict.closed";
        /** @description Without `eventTypes`, every type there is. */
        AddWebhookEndpoint: {
            name: string;
            url: string;
            eventTypes?: components["schemas"]["WebhookEventType"][];
        };
        WebhookEndpoint: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description What is shown of it: its host and its last characters. */
            url: {
                host: string;
                end: string;
            };
            eventTypes: components["schemas"]["WebhookEventType"][];
            /** @enum {string} */
            state: "enabled" | "disabled";
            /** @description `failures`: what was sent was not taken for days. `gone`: the receiver answered 410. Enable it again once that is mended. */
            disabled?: {
                /** @enum {string} */
                reason: "person" | "failures" | "gone";
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                at: string;
            };
            /** @description What is sent is not taken. Nothing is sent before `retryAt`. */
            failing?: {
                failures: number;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                since: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                retryAt: string;
            };
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            createdAt: string;
        };
        ChangeWebhookEndpoint: {
            name?: string;
            url?: string;
            eventTypes?: components["schemas"]["WebhookEventType"][];
        };
        WebhookEndpoints: {
            endpoints: components["schemas"]["WebhookEndpoint"][];
        };
        RotatedWebhookSecret: {
            /** @description `whsec_` and base64. Shown this once. */
            secret: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            oldValidUntil: string;
        };
        RotateWebhookSecret: {
            /**
             * @description How long the secrets before it count beside it.
             * @default 24
             */
            oldValidHours?: number;
        };
        WebhookDeliveries: {
            deliveries: components["schemas"]["WebhookDelivery"][];
            /** @description Where the next page begins, if there may be one. */
            next?: number;
        };
        WebhookDelivery: {
            /** Format: uuid */
            id: string;
            /** @description The `webhook-id` it goes out with, at each try the same. */
            messageId: string;
            type: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            createdAt: string;
            /**
             * @description `failed`: given up after the last try.
             * @enum {string}
             */
            state: "waiting" | "delivered" | "failed";
            attempts: number;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            dueAt?: string;
            last?: {
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                at: string;
                tookMs: number;
                status?: number;
                problem?: string;
                says?: string;
                /** @description The beginning of what was answered. */
                answer?: string;
            };
        };
        WebhookInlet: {
            receives: boolean;
            style?: components["schemas"]["WebhookStyle"];
            /** @description Where the partner sends to. A secret. */
            address?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            addressSince?: string;
            secrets: {
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                since: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                until?: string;
            }[];
        };
        /**
         * @description How the partner signs: as Standard Webhooks say, as Hospitable does, or as GitHub does.
         * @enum {string}
         */
        WebhookStyle: "standard" | "hospitable" | "github";
        ReceivedWebhooks: {
            received: {
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                at: string;
                /** @enum {string} */
                outcome: "accepted" | "replayed" | "refused";
                /** @enum {string} */
                reason?: "unsigned" | "wrong_signature" | "wrong_time" | "no_id" | "too_large";
                messageId?: string;
                times: number;
            }[];
            /** @description Where the next page begins, if there may be one. */
            next?: number;
        };
        MadeWebhookInlet: {
            receives: boolean;
            style?: components["schemas"]["WebhookStyle"];
            /** @description Where the partner sends to. A secret. */
            address?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            addressSince?: string;
            secrets: {
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                since: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                until?: string;
            }[];
            /** @description Shown this once, and only where it was made here. */
            secret?: string;
        };
        RotateWebhookInletSecret: {
            /** @description The one that the partner gave. Without it, one is made. */
            secret?: string;
            /**
             * @description How long the secrets before it count beside it.
             * @default 24
             */
            oldValidHours?: number;
        };
        SetUpWebhookInlet: {
            style?: components["schemas"]["WebhookStyle"];
            /** @description The one that the partner gave. Without it, one is made. */
            secret?: string;
        };
        MadeChannel: {
            /** Format: uuid */
            id: string;
            /**
             * @description `organization`: for everything in it, kept by managers and owners.
             * @enum {string}
             */
            of: "me" | "organization";
            /** @enum {string} */
            kind: "email" | "slack" | "webhook";
            name: string;
            email?: string;
            /** @description What is shown of it: its host and its last characters. */
            url?: {
                host: string;
                end: string;
            };
            /** @description What is sent there. */
            severities: ("urgent" | "important" | "info")[];
            /**
             * @description `unproved`: a letter with a code was sent to the address; nothing else is until it is entered.
             * @enum {string}
             */
            state: "unproved" | "enabled" | "disabled";
            /**
             * @description `gone`: the receiver said that the address takes nothing any more.
             * @enum {string}
             */
            disabledReason?: "person" | "gone";
            failing?: {
                failures: number;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                since: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                retryAt: string;
            };
            /** @description Why the last message did not arrive. */
            problem?: {
                code: string;
                says: string;
                details?: {
                    [key: string]: string | number;
                };
            };
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            sentAt?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            createdAt: string;
            /** @description Of a webhook: `whsec_` and base64, which signs what is sent. Shown this once. */
            secret?: string;
        };
        /** @description Without `email`, the address of one’s own account. Another one is proved by a code first. */
        AddChannel: {
            /**
             * @description `organization`: for everything in it, kept by managers and owners.
             * @enum {string}
             */
            of: "me" | "organization";
            name: string;
            /**
             * @default [
             *       "urgent",
             *       "important"
             *     ]
             */
            severities?: ("urgent" | "important" | "info")[];
            /** @enum {string} */
            kind: "email";
            /** Format: email */
            email?: string;
        } | {
            /**
             * @description `organization`: for everything in it, kept by managers and owners.
             * @enum {string}
             */
            of: "me" | "organization";
            name: string;
            /**
             * @default [
             *       "urgent",
             *       "important"
             *     ]
             */
            severities?: ("urgent" | "important" | "info")[];
            /** @enum {string} */
            kind: "slack";
            url: string;
        } | {
            /**
             * @description `organization`: for everything in it, kept by managers and owners.
             * @enum {string}
             */
            of: "me" | "organization";
            name: string;
            /**
             * @default [
             *       "urgent",
             *       "important"
             *     ]
             */
            severities?: ("urgent" | "important" | "info")[];
            /** @enum {string} */
            kind: "webhook";
            url: string;
        };
        Channel: {
            /** Format: uuid */
            id: string;
            /**
             * @description `organization`: for everything in it, kept by managers and owners.
             * @enum {string}
             */
            of: "me" | "organization";
            /** @enum {string} */
            kind: "email" | "slack" | "webhook";
            name: string;
            email?: string;
            /** @description What is shown of it: its host and its last characters. */
            url?: {
                host: string;
                end: string;
            };
            /** @description What is sent there. */
            severities: ("urgent" | "important" | "info")[];
            /**
             * @description `unproved`: a letter with a code was sent to the address; nothing else is until it is entered.
             * @enum {string}
             */
            state: "unproved" | "enabled" | "disabled";
            /**
             * @description `gone`: the receiver said that the address takes nothing any more.
             * @enum {string}
             */
            disabledReason?: "person" | "gone";
            failing?: {
                failures: number;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                since: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                retryAt: string;
            };
            /** @description Why the last message did not arrive. */
            problem?: {
                code: string;
                says: string;
                details?: {
                    [key: string]: string | number;
                };
            };
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            sentAt?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            createdAt: string;
        };
        ChangeChannel: {
            name?: string;
            severities?: ("urgent" | "important" | "info")[];
            enabled?: boolean;
        };
        Channels: {
            channels: components["schemas"]["Channel"][];
        };
        ProveChannel: {
            code: string;
        };
        Notification: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            channelId: string;
            type: components["schemas"]["NoticeType"];
            /** @enum {string} */
            severity: "urgent" | "important" | "info";
            says: string;
            parts?: components["schemas"]["SentenceParts"];
            /** @description The page of the web app that shows it. */
            path: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            at: string;
            /** @enum {string} */
            state: "waiting" | "sent" | "failed" | "dropped";
            /** @description The message it is part of: those of one message have the same. */
            messageId?: string;
            attempts: number;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            closedAt?: string;
            /** @description Why it was not sent, or is not yet. */
            problem?: {
                code: string;
                says: string;
                details?: {
                    [key: string]: string | number;
                };
            };
        };
        /** @enum {string} */
        NoticeType: "double_booking" | "over_block" | "possible_conflict" | "conflict_over" | "feed_failing" | "feed_well" | "platform_down" | "platform_well" | "feed_stale" | "feed_fresh" | "export_not_pulled" | "export_pulled" | "webhook_failing" | "webhook_well" | "channel_failing" | "channel_well" | "alert_escalated" | "answer_held" | "answer_released" | "webhook_disabled" | "channel_disabled" | "task_opened" | "task_urgent" | "task_assigned" | "task_reminded" | "task_escalated" | "task_late" | "task_over" | "test";
        /** @description Of what `says` is made, to say it in another language; with the names of today, also where it was said before. */
        SentenceParts: {
            /** @description Unset where a platform as a whole is meant. */
            property?: string;
            unit?: string;
            timezone?: string;
            platform?: components["schemas"]["Platform"];
            nights?: components["schemas"]["Nights"];
            task?: components["schemas"]["TaskKind"];
            /** @description Of a receiver of webhooks, or of a channel. */
            name?: string;
            rule?: components["schemas"]["AlertRuleName"];
            problem?: {
                code: string;
                says: string;
                help: string;
                /** @description What stands in the words, by name. */
                details?: {
                    [key: string]: string | number;
                };
            };
            /** @description How many calendars are concerned. */
            feeds?: number;
            /** @description Of how many. */
            of?: number;
            /**
             * Format: date-time
             * @description When it was well the last time.
             * @example 2026-11-23T09:30:00.000Z
             */
            lastAt?: string;
            /**
             * @description Nothing is sent there any more.
             * @enum {boolean}
             */
            disabled?: true;
        };
        /** @enum {string} */
        AlertRuleName: "double_booking" | "task_late" | "platform_down" | "failing" | "stale" | "held" | "export_not_pulled" | "webhook_failing" | "channel_failing";
        Notifications: {
            notifications: components["schemas"]["Notification"][];
            /** @description Where the next page begins, if there may be one. */
            next?: number;
        };
        NotificationPreferences: {
            /** @description What is not urgent is collected for so long, and comes as one message. */
            digestMinutes: number;
            /** @description Of these nothing is told. */
            muted: components["schemas"]["NoticeType"][];
            /** @description Hours without messages. What waits comes when they are over. */
            quiet?: {
                /** @example 22:00 */
                from: string;
                /** @example 22:00 */
                to: string;
                /** @example Europe/Rome */
                timezone: string;
                /** @default true */
                urgentPasses?: boolean;
            };
        };
        Alert: {
            /** Format: uuid */
            id: string;
            rule: components["schemas"]["AlertRuleName"];
            /** @enum {string} */
            severity: "urgent" | "important" | "info";
            /** @description One sentence. Times are in the zone that it names. */
            says: string;
            /** @description What to do. */
            help: string;
            parts: components["schemas"]["SentenceParts"];
            /** @description The page of the web app that shows it. */
            path: string;
            platform?: components["schemas"]["Platform"];
            /** Format: uuid */
            propertyId?: string;
            /** Format: uuid */
            unitId?: string;
            /** Format: uuid */
            connectionId?: string;
            /** Format: uuid */
            feedId?: string;
            /** Format: uuid */
            conflictId?: string;
            /** Format: uuid */
            taskId?: string;
            /** Format: uuid */
            endpointId?: string;
            /** Format: uuid */
            channelId?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            openedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            reopenedAt?: string;
            /** @description How often it came back within half an hour of its end. */
            reopenings: number;
            /** @description `over`: it is well. `merged`: its platform’s alert tells it. `gone`: what it was about was paused, archived or disabled. `rule_off`: the rule was disabled. */
            ended?: {
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                at: string;
                /** @enum {string} */
                reason: "over" | "merged" | "gone" | "rule_off";
            };
            acknowledged?: {
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                at: string;
                by?: string;
            };
            muted?: {
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                until: string;
                by?: string;
            };
            /**
             * Format: date-time
             * @description Since then it matters more than at first.
             * @example 2026-11-23T09:30:00.000Z
             */
            escalatedAt?: string;
        };
        Alerts: {
            alerts: components["schemas"]["Alert"][];
            /** Format: uuid */
            next: string | null;
            /** @description How many are open, whatever was asked for. */
            open: {
                urgent: number;
                important: number;
                info: number;
                unacknowledged: number;
            };
        };
        /** @description For 30 days at most. */
        MuteAlert: {
            /** Format: date-time */
            until: string;
        } | {
            minutes: number;
        };
        AlertRules: {
            rules: {
                rule: components["schemas"]["AlertRuleName"];
                means: string;
                help: string;
                enabled: boolean;
                /** @enum {string} */
                severity: "urgent" | "important" | "info";
                /** @description `minutes`: told once it has lasted so long. `times`: once it has lasted so many times what is usual. */
                threshold?: {
                    /** @enum {string} */
                    unit: "minutes" | "times";
                    value: number;
                    least: number;
                    most: number;
                };
                /** @description Unacknowledged for so long, it matters more, and is told once more. Usually unset: never. */
                escalateAfterMinutes?: number;
                /**
                 * Format: date-time
                 * @example 2026-11-23T09:30:00.000Z
                 */
                mutedUntil?: string;
                /** @description What holds where nothing is set. */
                usual: {
                    /** @enum {string} */
                    severity: "urgent" | "important" | "info";
                    threshold?: number;
                };
            }[];
        };
        ChangeAlertRule: {
            rule: components["schemas"]["AlertRuleName"];
            enabled?: boolean;
            /** @enum {string} */
            severity?: "urgent" | "important" | "info";
            threshold?: number;
            /** @description `null`: never. */
            escalateAfterMinutes?: number | null;
            /**
             * Format: date-time
             * @description For 30 days at most; `null`: no longer.
             */
            mutedUntil?: string | null;
        };
        TaskCalendar: {
            /** @description For a calendar program to subscribe to. A secret. */
            url?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            since?: string;
            /**
             * Format: date-time
             * @example 2026-11-23T09:30:00.000Z
             */
            readAt?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
