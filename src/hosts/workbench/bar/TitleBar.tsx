import {
  Button,
  Caption1,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Tooltip,
  tokens,
} from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { DarkThemeRegular } from "@fluentui/react-icons/svg/dark-theme";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { LocalLanguageRegular } from "@fluentui/react-icons/svg/local-language";
import { PanelRightRegular } from "@fluentui/react-icons/svg/panel-right";
import { PanelRightContractRegular } from "@fluentui/react-icons/svg/panel-right-contract";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import type { ReactElement } from "react";
import { languageNames } from "../../../app/words/languageNames";
import { useWords } from "../../../app/words/WordsContext";
import { type Language, languageIds } from "../../../i18n";
import type { Preferences } from "../preferences";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "48px",
    paddingInline: tokens.spacingHorizontalM,
    "@media (max-width: 480px)": { gap: "0", paddingInline: tokens.spacingHorizontalS },
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  file: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS, minWidth: 0, flexGrow: 1 },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  unsaved: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  label: { "@media (max-width: 820px)": { display: "none" } },
  action: { minWidth: "32px", whiteSpace: "nowrap", flexShrink: 0 },
});

interface TitleBarProps {
  readonly fileName: string | undefined;
  readonly isUnsaved: boolean;
  readonly canUndo: boolean;
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
  readonly onOpen: () => void;
  readonly onSave: () => void;
  readonly onUndo: () => void;
}

/** The file, what can be done with it, and how the page looks. */
export function TitleBar(props: TitleBarProps) {
  const styles = useStyles();
  const words = useWords();
  const { fileName, isUnsaved, canUndo, preferences, onPreferences } = props;
  return (
    <header className={styles.bar}>
      <div className={styles.file}>
        <h1 className={styles.name} title={fileName ?? ""}>
          {fileName ?? words.say("book.none")}
        </h1>
        {isUnsaved && (
          <Caption1 className={styles.unsaved} title={words.say("book.unsaved")}>
            <span aria-hidden>● </span>
            <span className={styles.label}>{words.say("book.unsaved")}</span>
          </Caption1>
        )}
      </div>
      <Action icon={<FolderOpenRegular />} label={words.say("book.open")} onClick={props.onOpen} />
      <Action
        icon={<SaveRegular />}
        label={words.say("book.save")}
        onClick={props.onSave}
        isOff={fileName === undefined}
      />
      <Action
        icon={<ArrowUndoRegular />}
        label={words.say("book.undo")}
        onClick={props.onUndo}
        isOff={!canUndo}
      />
      <Choice
        label={words.say("book.language")}
        icon={<LocalLanguageRegular />}
        value={preferences.language}
        choices={languageIds.map((id) => [id, languageNames[id]])}
        onChoice={(language) => onPreferences({ ...preferences, language: language as Language })}
      />
      <Choice
        label={words.say("book.theme")}
        icon={<DarkThemeRegular />}
        value={preferences.theme}
        choices={themeNames.map((id) => [id, words.say(`book.theme.${id}`)])}
        onChoice={(theme) => onPreferences({ ...preferences, theme: theme as Preferences["theme"] })}
      />
      <Tooltip
        relationship="label"
        content={words.say(preferences.showsPane ? "book.pane.fold" : "book.pane.show")}
      >
        <Button
          appearance="subtle"
          icon={preferences.showsPane ? <PanelRightContractRegular /> : <PanelRightRegular />}
          aria-expanded={preferences.showsPane}
          onClick={() => onPreferences({ ...preferences, showsPane: !preferences.showsPane })}
        />
      </Tooltip>
    </header>
  );
}

const themeNames = ["system", "light", "dark", "contrast"] as const;

interface ActionProps {
  readonly icon: ReactElement;
  readonly label: string;
  readonly onClick: () => void;
  readonly isOff?: boolean;
}

/** A button of the bar; on a narrow window its icon stays. */
function Action({ icon, label, onClick, isOff = false }: ActionProps) {
  const styles = useStyles();
  return (
    <Button
      className={styles.action}
      appearance="subtle"
      icon={icon}
      aria-label={label}
      disabledFocusable={isOff}
      onClick={onClick}
    >
      <span className={styles.label}>{label}</span>
    </Button>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly value: string;
  readonly choices: readonly (readonly [id: string, name: string])[];
  readonly onChoice: (id: string) => void;
}

function Choice({ label, icon, value, choices, onChoice }: ChoiceProps) {
  return (
    <Menu
      checkedValues={{ [label]: [value] }}
      onCheckedValueChange={(_event, { checkedItems }) => checkedItems[0] && onChoice(checkedItems[0])}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={label} relationship="label">
          <Button appearance="subtle" icon={icon} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choices.map(([id, name]) => (
            <MenuItemRadio key={id} name={label} value={id}>
              {name}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
