export interface FrameSettings {
  /** Address of the add-in's page. */
  readonly addin: string;
  readonly sets: Readonly<Record<string, string>>;
}

interface Message {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: unknown;
  readonly _data: {
    readonly DdaMethod: { readonly DispatchId: number };
    readonly ArrayData: readonly string[];
  };
}

declare function answerRequest(
  text: string,
  flags: number,
): Promise<{ readonly answer: string; readonly events: readonly unknown[] }>;

/** Runs in the page around the iframe: speaks Excel's messages, hands the requests on. Needs nothing outside itself. */
export function frameHost({ addin, sets }: FrameSettings): void {
  const conversation = "conversation";
  const id = "addin";
  const { origin } = location;
  const frame = document.createElement("iframe");
  const listeners = new Map<string, Message>();
  const reply = (to: Message, data: unknown, error = 0, kind = 0) => {
    const message = {
      _messageType: 1,
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _origin: origin,
      _data: data,
      _errorCode: error,
      _responseType: kind,
      _serializerVersion: 1,
    };
    frame.contentWindow!.postMessage(JSON.stringify(message), origin);
  };
  const context = {
    _id: id,
    _appName: 16,
    _appVersion: "16.00",
    _appMinorVersion: 0,
    _appUILocale: "en-us",
    _dataLocale: "en-us",
    _docUrl: "host:///Book1.xlsx",
    _clientMode: 0,
    _settings: [],
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "",
    _appInstanceId: id,
    _requirementMatrix: JSON.stringify(sets),
    _hostFullVersion: "16.0.18000.0",
    _addinName: "Klientela",
    _appDomains: [],
    _hostCustomMessage: null,
    _featureGates: {},
  };
  const carryOut = async (message: Message) => {
    const { DdaMethod, ArrayData } = message._data;
    const isRichApi = DdaMethod.DispatchId === 93;
    if (!isRichApi) return reply(message, { Error: 5001, Version: 1 });
    const { answer, events } = await answerRequest(ArrayData[4]!, Number(ArrayData[6] ?? 0));
    reply(message, { Error: 0, Version: 1, Data: [200, [], answer] });
    const listener = listeners.get("richApiMessage");
    if (listener && events.length > 0) reply(listener, { ArrayData: events }, 0, 1);
  };
  addEventListener("message", (event) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const message = JSON.parse(event.data) as Message;
    if (message._messageType !== 0 || message._conversationId !== conversation) return;
    const name = message._actionName.replace(/^.*?(richApiMessage)$/, "$1");
    const subscribes = message._actionType === 1;
    if (subscribes) listeners.set(name, message);
    if (message._actionType === 2) listeners.delete(name);
    if (subscribes || message._actionType === 2) reply(message, { Error: 0 });
    else if (name === "ContextActivationManager_getAppContextAsync") reply(message, context);
    else if (name === "executeMethod") void carryOut(message);
    else if (message._correlationId !== null) reply(message, null);
  });
  const address = new URL(addin);
  address.searchParams.set("_host_Info", `Excel$Web$16.00$en-US$${id}$$$0`);
  address.hash = `&_serializer_version=1&_xdm_Info=${conversation}|${id}|${origin}`;
  frame.style.cssText = "width: 350px; height: 700px; border: 0";
  frame.src = address.href;
  document.body.append(frame);
}
