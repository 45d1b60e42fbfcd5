<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>Back</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Check my data</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose the folder for backups …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close the program</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy with citation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Export notes …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>File</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Find on this page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>First steps</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Forward</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>From the question to its passage, and back</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go to the list</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Help</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Home</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import notes …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keys</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mark as read or not read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Menu</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Next hit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Next passage</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Next section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Normal text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Previous hit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Previous passage</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Previous section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Print …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Profiles …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Restore a backup …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save as PDF …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Set or remove a bookmark</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>View</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Where is my data</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>AnnotationPane</name>
        <message>
            <source>Change the note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Changed: {date}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Export …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go to the place</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>In the trash since: {date}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Made: {date}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Move to the trash</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove for good</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Restore</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>AnnotationWords</name>
        <message>
            <source>A page that is no longer in the guide</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A passage</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A question</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A term of the glossary</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bookmark</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Glossary</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Glossary: {term}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Highlight with a note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tags: {tags}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The whole case study</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The whole section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Today, {time}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Yesterday, {time}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Annotator</name>
        <message>
            <source>A tag has 60 characters at the most.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bookmark removed: {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bookmark set: {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bookmark the passage</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bookmark the whole page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bookmarks go on sections, cases and passages.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose words first: drag over them, press Shift with the arrow keys, or choose a passage with Ctrl+Down.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Glossary</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Highlighted.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Moved to the trash: {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove the bookmark</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove the bookmark of the page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your notes are not open, so nothing can be added.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Close this message</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>CasePanel</name>
        <message>
            <source>All on the map</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>All regions</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>All stages</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>All themes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Case studies</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No case fits all three filters.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Region</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Stage</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Theme</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>CasesOverview</name>
        <message>
            <source>Case studies</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Map: Natural Earth, public domain. No borders are shown.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{cases} cases in {countries} countries. Choose a pin on the map, or a case in the list.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>CheckDialog</name>
        <message>
            <source>Close</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Damage was found</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Every one of your {count} bookmarks, highlights and notes is exactly as it was written, and so is the file that holds them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Restore a backup …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save what can be read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your data is whole</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“Save what can be read” keeps the damaged file, takes damaged notes from a backup where one has them, and goes on with everything that is whole.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Colours</name>
        <message>
            <source>Blue, dotted line</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Green, double line</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pink, wavy line</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Yellow, solid line</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ComingInDialog</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import questions</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing in this file can come in. Nothing was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>These come in, but not with everything:</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>These do not come in:</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Title of the set</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{questions} can come in, as a new set with this title:</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Companion</name>
        <message>
            <source>Beside this page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Case studies</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Illustrates</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>In the Guidelines</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>On this page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Related sections</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your notes</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>A report for the people who make the program is in {folder}. Nothing is sent. The report has no notes in it, but names of folders on this computer: read it before you give it to anybody.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close the program</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy the report</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Report</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show the report</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The program closed by mistake last time</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The program made a mistake</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>You can go on as usual.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>You can go on. If something looks wrong, close the program and start it again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your notes and answers are stored as you write them. They are safe.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>CycleRing</name>
        <message>
            <source>Arrow keys move from section to section, Enter opens one.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Stage</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The buying cycle</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The buying cycle: {title}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} sections</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{done} of {count} sections read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{title}, read</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>DataDeeds</name>
        <message>
            <source>Backup made and read again: it is whole. It is in {folder}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Backups</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Checking your data …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Exported to {path} ({what})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Folder for backups</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Imported: {added} added, {replaced} replaced. Nothing was removed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>My notes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No notes are open.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Profile “{name}” is open.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your last words are not saved yet.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your notes and progress</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>DoubtDialog</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It is kept with your answers on this computer. Progress &gt; Export puts all such remarks into a file that you can pass on.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep the remark</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Something is wrong here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What seems wrong</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What seems wrong with this question?</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ExamPage</name>
        <message>
            <source>About</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Begin the exam</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Drawn evenly from the sections, easy and hard. Nothing is explained before the end. You can stop and go on later.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mock exam</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No limit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The whole guide, {questions}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Time limit</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Export</name>
        <message>
            <source>A page that is not in this edition ({page})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bookmark</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Changed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Citation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Colour</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Exported on {date}. Bookmarks, highlights and notes: {count}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Glossary</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Identifier</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Made</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Notes on the {title}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Quotation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remark</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tags</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tags: {tags}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The passage has changed since; the place is not sure.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>blue</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>green</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pink</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>with a note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>yellow</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{title}, {place}. Content version {version}.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose where to save …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Each with its quotation, its citation, your note and your tags. The trash, earlier texts and your results are not in it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Export notes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>For a colleague or another computer: the only one that can be imported</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>For a spreadsheet, a row each</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Notes to import (JSON, W3C Web Annotation)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>One file that any browser shows; it loads nothing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>PDF</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Table (CSV)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Text (Markdown)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file will hold all you have ({what}).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file will hold what you chose ({what}).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>To print or to hand in</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>To read anywhere and to paste into a document</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Web page (HTML)</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>FeedbackCard</name>
        <message>
            <source>Open in the guide</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open in the guide: {place}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Clear</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Find on this page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Next hit (Enter)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not on this page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Previous hit (Shift+Enter)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{place} of {count}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>GoingOutDialog</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Export “{title}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Export …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file holds the questions and nothing about you or your answers.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>GuidePage</name>
        <message>
            <source>Help</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>HelpScreen</name>
        <message>
            <source>Help topics</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>How to use this program</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keys</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Look up</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>HomeScreen</name>
        <message numerus="yes">
            <source>%n question(s) are due</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Case studies</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose a stage of the buying cycle, or go on where you stopped.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Continue</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Continue reading</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Latest notes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New here?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open the notebook</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Review</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Review today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Start reading</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What other cities and countries did, and what came of it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Where do you want to go?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} cases</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} sections</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{done} of {count} cases read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{done} of {count} sections read</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>(no note)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Different from yours: {count}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import notes from “{name}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep both: theirs is added beside yours</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep mine only</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New, will be added: {count}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Notes from which web code was taken, or turned into plain text: {count}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing of yours is removed: what the file does not have stays. A backup is made first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Of these, their passage is not the same here: {count}. They will wait for you to say where they belong.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Passage: {quote}
Yours: {mine}
Theirs: {theirs}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Take theirs: yours becomes an earlier text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Taking theirs would change {count} of your {total}, more than a tenth. That is not done in one go.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The same as yours: {count}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What differs</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ItemFields</name>
        <message>
            <source>Line {number}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message>
            <source>Another profile …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Answers given since then, so not in it: {count}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Answers that come back: {count}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Answers to questions</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Answers to questions saved: {count}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>As they were then: {count}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bookmarks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bookmarks, highlights and notes saved: {count}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bookmarks, highlights or notes that are not as they were written: {count}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Check my data</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Check your data to see what can be done.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose another folder …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close the program there and try again, or read only here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Come back: {count}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Earlier backups are not touched.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Earlier texts of notes that are damaged: {count}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Everything saved before is safe, and you can read and search everything.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Free some space on the disk, then choose “Try again”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go to that window, or open the notes here for reading only.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Highlights</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>In the trash</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It has been silent for more than 15 minutes.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It holds the same as now. Restoring it would change nothing.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Make the folder writable, or free some space; then choose “Try again”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing that the file still mentions is missing.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing was changed, and what is written there is safe.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Of these, damaged, so look at them before you rely on them: {count}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open for reading only</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Other records of training that change: {count}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Own questions</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pages read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pages whose reading progress changes: {count}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pages whose reading progress is damaged: {count}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Please write a name with at least one letter or digit.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Records of training that are damaged: {count}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Restore a backup …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save what can be read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show that window</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Some could not be read: at least {count}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Some of your notes are not as they were written: the disk changed them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Take the notes over</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Take the notes over only if the program is closed there: what somebody still writes there could not be saved.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The damaged file is kept here: {path}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The disk is full, so nothing can be saved now ({path}).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file itself is damaged ({detail}).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is a profile named “{name}” already.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>These notes are open in another window of the program, since {since}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>These notes are open on the computer “{host}”, since {since}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Workshops</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Written since then, so not in it: {count}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>You can read and search everything. Files that are there stay as they are.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your notes are open for reading only: nothing can be saved in {path}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>at the start</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>because you asked</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>before a new version</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>before a repair</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>before a restore</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>before an import</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>bookmarks: {bookmarks}, highlights: {highlights}, notes: {notes}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>while you worked</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>KeyDialog</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Change the key</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New keys</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No key</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Now: {keys}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Press the new keys for “{deed}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This key is needed for writing. Add Ctrl or Alt, or use F1 to F12.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Use these keys</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{deed}” has these keys already. Choose others.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>KeysModel</name>
        <message>
            <source>Keys</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What it does</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no key</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>KeysPanel</name>
        <message numerus="yes">
            <source>%n action(s)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>All usual keys</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Change the key …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Everything can be done by keyboard. Tab and Shift+Tab move between the parts of the window, arrows within a list, Enter opens. Escape closes what came up.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keys</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Look for an action or a key</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Usual key</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>LineFields</name>
        <message>
            <source>Add a line</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Move line {number} down</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Move line {number} up</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove line {number}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>LostDialog</name>
        <message>
            <source>Close</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not everything went along</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The format cannot hold all of these:</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Back</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Case studies</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Edition {date}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Forward</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Glossary</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Look at them</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Menu</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Print or save this page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Saved {count} sheets to {path}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show or hide what belongs to the page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Text size</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Text size {percent} %</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The guide was updated. All {count} notes and marks have their place.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The guide was updated. {found} of your notes and marks have their place; {review} need your review.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no question to go to its passage from.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This page is not in this edition of the guide.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Undone.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your note is saved now.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your notes are not open, so nothing can be added.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} need review</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>MarkCard</name>
        <message>
            <source>Highlight</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Highlight: {colour}. {note}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open the note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ModulesPage</name>
        <message>
            <source>1  Read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>2  Practise</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>3  Decide</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>4  Check</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>All modules</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Begin the check</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Certificate …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Modules</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open: {title}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Play it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Practise</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Scenario: {title}, about {time}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Take them in any order. You can stop at any point and go on later.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What you can do afterwards</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Whole cycle</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>not read yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{questions} about these pages. What goes wrong is asked again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{questions}, explained at the end. {mark} are needed to pass.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{read} of {pages} pages read · {practised} of {questions} questions practised</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>✓ check passed with {score}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>NameDialog</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name on the paper</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save as PDF …</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>NoteDesk</name>
        <message>
            <source>An empty note went to the trash: {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The earlier text is back. The text it took the place of is kept as well.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The text here changed. Look at it again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The whole page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{beginning} …</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>NoteEditor</name>
        <message>
            <source>A note has {most} characters at the most, this one has {count}. Take some away, or put them into a second note. What you saved before is safe.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A tag has 60 characters at the most.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Address copied. This program does not open it: {address}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close the note (Esc)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Earlier texts of this note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>How it reads</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>How the beginning reads</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Move the note to the trash</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Saving …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write here. Saved by itself. Type [[ to link to a section.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>✓ Saved</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>NoteHistory</name>
        <message>
            <source>Back to the note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bring this text back</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Earlier texts of this note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Earlier texts, the latest first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Struck out: only in the earlier text. Underlined: only in the text of now.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no earlier text yet. Each text is kept when you change it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What is different now</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>NotePreview</name>
        <message>
            <source>The note as it reads</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>NoteTextEdit</name>
        <message>
            <source>Note</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Notebook</name>
        <message>
            <source>Clear all filters</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Everything is in its place</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No entry fits what you typed and the filters you chose.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing fits</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing here yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open a section and select some words to highlight them or to write a note, or press Ctrl+D to bookmark it. Everything you add appears here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open the guide</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The trash is empty</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>They are opened a moment after the program starts.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What you throw away waits here. Nothing is removed unless you say so.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>When the guide is updated and the text under a note changed, the note waits here until you say where it belongs.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your notes are not open</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>NotebookFilters</name>
        <message>
            <source>Any date</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bookmarks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bookmarks in my order</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>By place in the guide</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Case studies</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clear</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clear all filters</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Colour</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Date</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Every colour</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Every kind</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Every section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Every stage</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Every tag</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>From</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>From … to …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Glossary</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Highlights</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Latest first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search your notes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sort</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Stage</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tag</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This month</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This week</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>To</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>With a note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{tag} ({count})</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>NotebookScreen</name>
        <message>
            <source>Choose an entry to see all of it here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Empty the trash</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Everything</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It belongs to {place} now.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It stays with the whole of {place}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Moved to the trash: {count}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Needs review</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Notebook</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Now at place {number}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Removed for good: {count}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Restored: {count}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tagged: {tags}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tags taken away: {tags}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>That is too long. Nothing was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The highlights have another colour now.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Trash</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} chosen</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} entries</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} found</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{tray} ({count})</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>NotebookWriting</name>
        <message>
            <source>The earlier text is back. The text it took the place of is kept as well.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>NumberFields</name>
        <message>
            <source>How far off it may be; 0 for not at all</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The right number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Unit, for example: days</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>OptionFields</name>
        <message>
            <source>Option {number}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Option {number} is right</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Why</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Why option {number}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>right</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>OrderRow</name>
        <message>
            <source>Move down: {text}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Move up: {text}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>belongs at {place}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{place} of {count}: {text}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>OrderView</name>
        <message>
            <source>Move a line with its arrows, with Alt+Up and Alt+Down, or drag it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{text}: now {place}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>OutlinePanel</name>
        <message>
            <source>Glossary</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>More sections …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Outline</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <source>Case study</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Digital Buying Guide: </source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Glossary</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Guidelines: </source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Hide the answer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Illustrates</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mark as not read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mark as read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Place</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show the answer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sources</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Themes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>When</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Who</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} terms, from A to Z.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>PageStatus</name>
        <message>
            <source>bookmarked</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>with notes</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>PairFields</name>
        <message>
            <source>Its partner {number}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Left side {number}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Paper</name>
        <message>
            <source>A record of self-study. The program did not check who answered; this is not an official qualification.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Check</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Content version</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Date</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Days with training</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Module</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pages read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Private notes, not an official publication.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Questions answered</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Questions practised</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Record of self-study</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Result</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Scenarios played to an end</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Study record</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This is a record of self-study with the program “{title}”. The program did not check who answered. It is not an official qualification, and neither U4SSC nor ITU published or endorsed it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Time</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>has passed the check at the end of this module:</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{score} of {count} questions</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{title}, content {version}. A study companion, not an official publication.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Papers</name>
        <message>
            <source>All answers as CSV</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Answers.csv</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Certificate.pdf</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remarks.json</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Saved: {path}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Study record.pdf</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The name stands on the certificate as you type it. The certificate says that it is a record of self-study and not an official qualification.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The name stands on the study record as you type it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your remarks on questions</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>PersonalLayer</name>
        <message>
            <source>Marked as not read.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Marked as read.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>PlanDialog</name>
        <message>
            <source>About</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Minutes a day</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No plan</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Plan your reviews</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Ready by</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Say by when you want to be ready. New questions are spread over the days.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The whole guide</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Use this plan</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{questions}, {new} of them new.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>✓ That will do: on that day you will probably know {share} of the answers.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>✗ That will not be enough. {minutes} minutes a day would do, or a later day.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>✗ The day is too near for all of it, however long you learn. Choose a later day or a single stage.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>PractisePage</name>
        <message>
            <source>All cases</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>All sections</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>All topics</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Begin</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Case studies</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Do or don’t</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>How many</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Practise</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Questions that went wrong, and new ones, come first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Quick sorting: the guide’s own advice, one line at a time. Plus is do, minus is don’t.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sort 20 lines</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The whole guide</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There are no questions about this. Choose another topic or section.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Topic</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{questions} to draw from</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ProblemWindow</name>
        <message>
            <source>Close</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy this message</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The guide cannot be opened</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ProfilesDialog</name>
        <message>
            <source>Ask me at start</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name of a profile</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name, for a new profile or to rename</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Profiles</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Rename</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Several people can use this computer, each with notes of their own. Profiles keep them apart; they do not hide them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Whose notes?</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ProgressPage</name>
        <message>
            <source>All answers as CSV …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Answers</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Answers week by week</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Case studies</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Certificate: {title} …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Everything</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Here you will see how many answers were right.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>How well you know what you know</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mastered</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mastered means: in {days} days you will still know it, with a chance of at least {share}. It fades with time and comes back with reviews.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Papers and files</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Passed modules</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Practised</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Progress</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Right</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show as a chart</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show as a table</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Study record as PDF …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The height is the number of answers; the filled part was right.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Week of</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>When you are sure, you are nearly always right.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>You are sure more often than you are right. Look twice.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your remarks on questions …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>mastered</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>practised</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{part} of {whole}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{share} right of {count}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{title}: show its sections</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Prompts</name>
        <message>
            <source>Close and lose them</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Export notes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import notes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove for good</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove for good: {count}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save page as PDF</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Stay</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The last words of your note are not saved.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>They are still on the screen. Stay, and copy them or make room on the disk. If you close the program now, they are lost. All that was saved before is safe.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What you wrote there is gone then, with its earlier texts. It cannot be undone. Only backups still have it.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Question</name>
        <message>
            <source>All lines are on one side.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>An explanation helps people learn.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Do or don’t</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Every option is right. Is that meant?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Line {line} does not say why.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Line {line} is empty.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Line {line} says the same as another one.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Match</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No opinion is right or wrong.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>One option is right</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Only one option is right. Is that meant?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Only one option may be right.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Opinion</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Put in order</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Several options are right</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Short answer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The margin cannot be below zero.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The question itself is missing.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The right answer is missing.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There are more lines than people can hold.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There are too few lines.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This is not a number.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tick what is right.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>True or false</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>QuestionEditor</name>
        <message>
            <source>Done</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Explanation, shown after the answer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>How it looks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It is kept, and asked once the marked points are mended.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Kind of question</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Saved</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Saving …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The question</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What it asks for</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write a question</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>QuestionExchange</name>
        <message>
            <source>Anki deck: cards to learn with</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Do</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Don’t</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Export questions</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>False</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>GIFT: for Moodle, easy to edit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import questions</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Imported: {questions}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Line {line}: {reason}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Moodle XML: all of it, for Moodle</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Questions ({patterns})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Saved {questions} to {path}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Table (CSV): carries everything, for this program and spreadsheets</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>True</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>it cannot be read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>it could not be asked</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>it is too long</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>left out: it is not finished</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>left out: the format has no such kind</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>some characters are written differently</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the file declares a document type, which is not safe to read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the program does not have this kind of question ({detail})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the rest of the file was not read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>without answers that count in part</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>without answers that stand for any text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>without its pictures</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>without the reasons of single lines</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>without the unit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>without words to single answers</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>written as a question to match</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Cases</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Guide</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Help</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Home</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Notebook</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Training</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ReaderView</name>
        <message>
            <source>Address copied. This program does not open it: {address}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose a passage first: click on it, or press Ctrl+Down.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Click to copy this address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copied with citation: {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy selected text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy with citation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Glossary</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Rests on: {sources}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{label} rests on: {sources}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>RestoreDialog</name>
        <message>
            <source>Backups, the latest first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Before that, your notes as they are now become a backup too, so that you can go back to them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>In the backup</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Now</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Restore a backup</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Restore this backup</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There are no backups in {folder} yet.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{reason}; some notes in it are damaged</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>RestoredDialog</name>
        <message>
            <source>Go on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The backup is restored</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>To go back to how they were before, choose Menu, File, Restore a backup, and take the one of {moment}, “{reason}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your notes are as they were on {moment}.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ResultPage</name>
        <message>
            <source>Back to training</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>By section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>By what was asked</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Certificate …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Repeat what went wrong</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Result</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your answers</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your own questions</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{right} of {count}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{right} of {count} right · {time}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>✓ Passed. {limit} were needed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>✗ Not passed yet. {limit} are needed. You can try again any time.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ReviewPane</name>
        <message>
            <source>Its page is no longer in the guide</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep with the whole section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Later</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing like it was found in the guide of today.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Section to keep it with</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The text under this changed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Where does it belong now? What differs is marked.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your note: {note}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{kind}. It stood at: {place}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SalvageDialog</name>
        <message>
            <source>Go on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>If something is missing, a backup may have it. You can look at each first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Look at the backups …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What could be read is saved</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ScenariosPage</name>
        <message>
            <source>All scenarios</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose otherwise here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose otherwise here: {question}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Other choices lead elsewhere.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Play</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Play it again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Scenarios</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Take the last choice back</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The end</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What the guide says: {title}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What to take from it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Whole cycle</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>You chose: {choice}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>You decide, and see what comes of it. Other paths can be explored later.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>You have seen {known} of {count} endings.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your path</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>about {time} · {found} of {endings} endings seen</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>seen before</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Results appear as you type. Arrow keys choose one.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search the guide, cases and glossary</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SearchPanel</name>
        <message>
            <source>All of them in the notebook …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Case studies</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Did you mean: {query}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Everything</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Glossary</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>In the text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>My notes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing found for “{query}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Only {part}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search results</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sections</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} results</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{name} · more than {count}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{name} · {shown} of {count}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Selecting</name>
        <message>
            <source>Not selected: {words}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SelectionBar</name>
        <message>
            <source>Copy with citation (Ctrl+Shift+C)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>For the selected words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write a note (Ctrl+M)</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SelectionPane</name>
        <message>
            <source>Add tags</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Colour of the highlights</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Export …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Move to the trash</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove for good</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Restore</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Shift and Ctrl with a click choose more, Ctrl+A chooses all that was found.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tags</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Take tags away</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} chosen</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SetsPage</name>
        <message>
            <source>A question without words yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Adapt</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Adapt: {stem}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Add from the guide</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Add it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>All sets</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bring back: {title}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Duplicate: {stem}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Edit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Edit: {stem}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Export …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Give it a title of up to 120 letters.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import questions …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Move down: {stem}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Move up: {stem}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>My questions</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New set …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open: {title}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Practise</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Practise: {title}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Question</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Rename …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Take out of the set: {stem}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The set is empty. Add questions below.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This question is in the set already.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Throw the set away</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Thrown away</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Thrown away. The list of sets brings it back.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write a question</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write questions of your own, or adapt those of the guide. Use them to practise, in a workshop, or in another learning program.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>from the guide</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>✗ not finished yet</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SettingsScreen</name>
        <message>
            <source>About</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>As the computer is set</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Backups are in {folder}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Colours</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>How it looks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Language</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Made with Qt and PySide6 (LGPL), Python, SQLite and the Noto Sans fonts (SIL Open Font License). The program is free under the MIT License.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Profile: {name}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show what belongs to the page beside it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Text size</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The language changes at the next start. The guide’s text is in English. The Spanish words were not reviewed by a native speaker.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The licences of all its parts are in this folder:
{folder}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your data</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your notes and settings are in this folder on this computer:
{folder}
The program sends nothing anywhere. Only a workshop that you start uses the network.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{size} %</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{title}, version {version}, content {content}.
An independent study companion to “{publication}” ({publisher}, {date}). Its sentences are its own. Every fact carries the printed page it rests on. It is not published or endorsed by U4SSC or ITU.
The official text: {address}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SideFields</name>
        <message>
            <source>Do</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Don’t</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Line {number}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Side of line {number}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Why</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Why line {number}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SittingPage</name>
        <message>
            <source>Answer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Do it, or don’t?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>How sure are you? You need not say.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>I don’t know</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Next question</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Once more: this went wrong earlier.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Question</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Question {place} of {count}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>See the passage first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Something is wrong here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Stop for now</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Take the answer back</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>To the result</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SortRow</name>
        <message>
            <source>Do</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Don’t</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>✗ This is something not to do.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>✗ This is something to do.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>TagField</name>
        <message>
            <source>Tags, with commas between</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>TermCard</name>
        <message>
            <source>Open in the glossary</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>TitleDialog</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep the title</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Title of the set</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>A course for each stage: read, practise, decide, and a check.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A question that goes wrong waits here until you get it right.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Answer, see why, and come back later. That is how it stays in memory.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Be ready by a day …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Begin something</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Change the plan …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Give it up</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Give it up: {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go on where you stopped</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go on: {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Many questions without help; answers are explained at the end.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mistakes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mock exam</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Modules</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No mistakes wait</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing is due today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open: {title}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Practice</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Question {place} of {count}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Questions about a stage, a section, a case or a topic.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Ready by {day}, {minutes} minutes a day</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Repeat them</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Review</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Review now</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Scenarios</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Stories in which you decide and see what comes of it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Training</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What you answer comes back here before you forget it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>due today · about {time}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>went wrong last time.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Tour</name>
        <message>
            <source>Back</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Begin</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>First steps</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Learn in small steps</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mark a passage with Ctrl+H, write a note with Ctrl+M, keep a page with Ctrl+D.

There is no Save button: what you write is stored as you write it, and the program makes backups. It all stays on this computer.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mark and note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Next</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Read and look up</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Skip</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The ring on Home shows the buying cycle. Choose a stage, then a section. Each section tells why it matters, what to do and what not to do.

Search is always on top: press Ctrl+K and type a few letters.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Training asks you questions, explains every answer and shows you the passage it rests on. Stop at any question; nothing is lost.

Trainers find Workshop below it. It needs no internet either.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Where is my data?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{place} of {count}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Training</name>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Apply</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose all that fit.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose one.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Do</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Do or don’t</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Don’t</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>False</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Find the partner of each.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>I guess</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Is this true?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mistakes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mock exam</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Module check</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Module practice</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not right</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not sure</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Partly right</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Practice</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Procurement Field Guide</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Put the lines in order.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remember</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Review</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Right</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Say of each: do it, or don’t.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sure</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Thank you. There is no right or wrong here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>True</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type a number.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type the answer. Small slips do not matter.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Understand</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What do you think? There is no right or wrong.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your own set</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{number} %</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>~ It works, with a price</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>✓ A good choice</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>✗ A poor choice</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>TrainingScreen</name>
        <message>
            <source>Given up. The answers you gave still count.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Kept. Progress &gt; Export passes it on.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mock exam</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Modules</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>My questions</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Note on this question</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Practise</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Progress</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Scenarios</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The plan is kept. Today shows what is due.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no plan any more.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is nothing to ask about this.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This edition does not have it any more.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Training</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Training opens together with your notes. That takes a moment.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Yours</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>TrueFalse</name>
        <message>
            <source>False</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>True</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>TruthFields</name>
        <message>
            <source>The sentence is</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The sentence is false</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The sentence is true</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What to say to whoever chose the wrong one</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>TypedView</name>
        <message>
            <source>A number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your answer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your answer, a number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{number} (up to {margin} more or less)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>✓ Right.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>✓ Right. It is written: {answer}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>✗ Not right. Right is: {answer}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Verdict</name>
        <message>
            <source>Not right</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Right</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This belongs to the answer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This is right</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your choice: not right</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your choice: right</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>WeekChart</name>
        <message>
            <source>Answers week by week</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Week of {day}: {right} of {count} right</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>WhereDialog</name>
        <message>
            <source>Before you remove the program: export your notes, or copy these folders. Removing the program does not remove them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copied: {folder}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy the folder: {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Everything is on this computer, in these folders. Nothing is sent anywhere.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Where your data is</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message>
            <source>Ask for an export of fewer notes, or choose another file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Ask for the export again. It must be the format that can be imported (JSON).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Check the disk, and save your notes to another one with an export.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose another backup.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose another file, or copy this one to your own folder first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose another folder for backups, or make this one writable.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose another folder or another name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose another network in the list, or let people raise hands.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy the program’s folder again from where you got it, and start it again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Digital Buying Guide</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Do {number}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Don’t {number}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>End the session first, then try again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Everything saved before is as it was. What you typed stays on the screen.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Everything saved before is safe. What you typed stays on the screen.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Free some space on the disk; then it is saved by itself.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go to the other window, or close it and try again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Install the newer version of the program, or put the older text back.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Install the newer version of the program.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep both versions instead, or import a selection of the notes.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Let the program save what can be read, or restore a backup.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No backup could be made in {path} ({detail}).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing can be saved in {path} ({detail}).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing else was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing was changed, and the session goes on.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing was changed, and what is written there is safe.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Phones cannot reach this computer at the chosen address ({detail}).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Put the file content.db that came with this program in its place.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Question {number}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Rests on: {sources}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The damaged file is kept as it is, and your backups are not touched.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The disk is full: your last change is not saved yet ({path}).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The disk reports an error: your last change is not saved yet ({detail}).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file with the guide’s text is damaged: {path} ({detail})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file with the guide’s text is missing: {path}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file with your notes is damaged: {path} ({detail}).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {path} cannot be read ({detail}).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {path} cannot be written ({detail}).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {path} is no export of notes, or it is damaged, at {detail}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {path} is too large to be an export of notes ({detail}).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The guide’s text is newer than this program: {path} (format {detail})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The guide’s text is older than this program: {path} (format {detail})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The session goes on, and every answer so far is saved.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The text is not damaged, and your settings are safe.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>They are not damaged. Nothing was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This backup cannot be used: {path} ({detail})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This cannot be done while a workshop session is running.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This computer’s Python has a database without full-text search ({detail}).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This import would change more than a tenth of your notes ({detail}).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Use another Python, for example the one from python.org.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What you change now is forgotten when you close the program. Make the folder writable, or free some space on the disk.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>You can read and search everything. Files that are there stay as they are.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your notes are as they were. Nothing was imported.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your notes are as they were. Nothing was restored.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your notes are open in another run of the program ({detail}).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your notes themselves are safe, and earlier backups are not touched.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your notes were written by a newer version of this program: {path}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your settings are safe. Nothing was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your settings are safe. They are kept in another file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>about {count} min</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>advice of this guide</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>launch presentation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>our advice</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>our remark</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>presentation at the launch, 20 June 2023</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>printed page {pages}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>printed pages {pages}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{publication} ({publisher}, {date}), {pages}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{title}, {place}. {rests} Content version {version}.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>WorldMap</name>
        <message>
            <source>Map of cases</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Map of cases: {title}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No case can be chosen on the map.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{place}. Case {number} of {count}, open now. Arrow keys move to the nearest case in that direction, Enter opens one.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{place}. Case {number} of {count}. Arrow keys move to the nearest case in that direction, Enter opens one.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>_CandidateCard</name>
        <message>
            <source>Here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Here: place {number}, {place}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Look at place {number}, {place}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>_Pair</name>
        <message>
            <source>Choose …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Here belongs: {text}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
</TS>
