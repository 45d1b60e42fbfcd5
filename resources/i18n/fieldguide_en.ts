<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>CasesOverview</name>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n case</numerusform>
                <numerusform>%n cases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n country(ies)</source>
            <translation>
                <numerusform>%n country</numerusform>
                <numerusform>%n countries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CheckDialog</name>
        <message numerus="yes">
            <source>Every one of your %Ln bookmark(s), highlight(s) and note(s) is exactly as it was written, and so is the file that holds them.</source>
            <translation>
                <numerusform>The %Ln bookmark, highlight or note you have is exactly as it was written, and so is the file that holds it.</numerusform>
                <numerusform>Every one of your %Ln bookmarks, highlights and notes is exactly as it was written, and so is the file that holds them.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Companion</name>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CycleRing</name>
        <message numerus="yes">
            <source>%n section(s)</source>
            <translation>
                <numerusform>%n section</numerusform>
                <numerusform>%n sections</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{done} of %n section(s) read</source>
            <translation>
                <numerusform>{done} of %n section read</numerusform>
                <numerusform>{done} of %n sections read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HomeScreen</name>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n case</numerusform>
                <numerusform>%n cases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) are due</source>
            <translation>
                <numerusform>%n question is due</numerusform>
                <numerusform>%n questions are due</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n section(s)</source>
            <translation>
                <numerusform>%n section</numerusform>
                <numerusform>%n sections</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{done} of %n case(s) read</source>
            <translation>
                <numerusform>{done} of %n case read</numerusform>
                <numerusform>{done} of %n cases read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{done} of %n section(s) read</source>
            <translation>
                <numerusform>{done} of %n section read</numerusform>
                <numerusform>{done} of %n sections read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>KeysPanel</name>
        <message numerus="yes">
            <source>%n action(s)</source>
            <translation>
                <numerusform>%n action</numerusform>
                <numerusform>%n actions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message numerus="yes">
            <source>%n needs (need) review</source>
            <translation>
                <numerusform>%n needs review</numerusform>
                <numerusform>%n need review</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ModulesPage</name>
        <message numerus="yes">
            <source>{practised} of %n question(s) practised</source>
            <translation>
                <numerusform>{practised} of %n question practised</numerusform>
                <numerusform>{practised} of %n questions practised</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{read} of %n page(s) read</source>
            <translation>
                <numerusform>{read} of %n page read</numerusform>
                <numerusform>{read} of %n pages read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NotebookScreen</name>
        <message numerus="yes">
            <source>%Ln chosen</source>
            <translation>
                <numerusform>%Ln chosen</numerusform>
                <numerusform>%Ln chosen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln entry(ies)</source>
            <translation>
                <numerusform>%Ln entry</numerusform>
                <numerusform>%Ln entries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln found</source>
            <translation>
                <numerusform>%Ln found</numerusform>
                <numerusform>%Ln found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Page</name>
        <message numerus="yes">
            <source>%n term(s), from A to Z.</source>
            <translation>
                <numerusform>%n term, from A to Z.</numerusform>
                <numerusform>%n terms, from A to Z.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PageDeeds</name>
        <message numerus="yes">
            <source>Saved %n sheet(s) to {path}</source>
            <translation>
                <numerusform>Saved %n sheet to {path}</numerusform>
                <numerusform>Saved %n sheets to {path}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Sent %n sheet(s) to the printer</source>
            <translation>
                <numerusform>Sent %n sheet to the printer</numerusform>
                <numerusform>Sent %n sheets to the printer</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Paper</name>
        <message numerus="yes">
            <source>%n point(s)</source>
            <translation>
                <numerusform>%n point</numerusform>
                <numerusform>%n points</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{day} · answered {count} of %n question(s)</source>
            <translation>
                <numerusform>{day} · answered {count} of %n question</numerusform>
                <numerusform>{day} · answered {count} of %n questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{score} of %n question(s)</source>
            <translation>
                <numerusform>{score} of %n question</numerusform>
                <numerusform>{score} of %n questions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlaceFinding</name>
        <message numerus="yes">
            <source>The guide was updated. %Ln of your notes and marks needs (need) your review.</source>
            <translation>
                <numerusform>The guide was updated. %Ln of your notes and marks needs your review.</numerusform>
                <numerusform>The guide was updated. %Ln of your notes and marks need your review.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The guide was updated. %Ln of your notes and marks needs (need) your review. All others have their place.</source>
            <translation>
                <numerusform>The guide was updated. %Ln of your notes and marks needs your review. All others have their place.</numerusform>
                <numerusform>The guide was updated. %Ln of your notes and marks need your review. All others have their place.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The guide was updated. All %Ln note(s) and mark(s) have their place.</source>
            <translation>
                <numerusform>The guide was updated. Your %Ln note or mark has its place.</numerusform>
                <numerusform>The guide was updated. All %Ln notes and marks have their place.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlanDialog</name>
        <message numerus="yes">
            <source>With %n minute(s) a day you would not be ready within {days} days; this forecast looks no further.</source>
            <translation>
                <numerusform>With %n minute a day you would not be ready within {days} days; this forecast looks no further.</numerusform>
                <numerusform>With %n minutes a day you would not be ready within {days} days; this forecast looks no further.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>With %n minute(s) a day you would probably be ready by {day}.</source>
            <translation>
                <numerusform>With %n minute a day you would probably be ready by {day}.</numerusform>
                <numerusform>With %n minutes a day you would probably be ready by {day}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>✗ That is not enough. %n minute(s) a day would be enough for that day.</source>
            <translation>
                <numerusform>✗ That is not enough. %n minute a day would be enough for that day.</numerusform>
                <numerusform>✗ That is not enough. %n minutes a day would be enough for that day.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlanPanel</name>
        <message numerus="yes">
            <source>Asked %n time(s)</source>
            <translation>
                <numerusform>Asked %n time</numerusform>
                <numerusform>Asked %n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QuestionList</name>
        <message numerus="yes">
            <source> · %n second(s)</source>
            <translation>
                <numerusform> · %n second</numerusform>
                <numerusform> · %n seconds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReadingScreen</name>
        <message numerus="yes">
            <source>Practise this page: %n question(s)</source>
            <translation>
                <numerusform>Practise this page: %n question</numerusform>
                <numerusform>Practise this page: %n questions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ResultPage</name>
        <message numerus="yes">
            <source>%n answer(s) about questions that are not there any more count all the same.</source>
            <translation>
                <numerusform>%n answer about a question that is not there any more counts all the same.</numerusform>
                <numerusform>%n answers about questions that are not there any more count all the same.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ResultsPage</name>
        <message numerus="yes">
            <source>! The file was damaged: %n entry(ies) of this session is (are) lost. What is shown here is not all.</source>
            <translation>
                <numerusform>! The file was damaged: %n entry of this session is lost. What is shown here is not all.</numerusform>
                <numerusform>! The file was damaged: %n entries of this session are lost. What is shown here is not all.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n point(s)</source>
            <translation>
                <numerusform>%n point</numerusform>
                <numerusform>%n points</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n point(s) on average</source>
            <translation>
                <numerusform>%n point on average</numerusform>
                <numerusform>%n points on average</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ScenariosPage</name>
        <message numerus="yes">
            <source>You have seen {known} of %n ending(s).</source>
            <translation>
                <numerusform>You have seen {known} of %n ending.</numerusform>
                <numerusform>You have seen {known} of %n endings.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about {time} · {found} of %n ending(s) seen</source>
            <translation>
                <numerusform>about {time} · {found} of %n ending seen</numerusform>
                <numerusform>about {time} · {found} of %n endings seen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SearchPanel</name>
        <message numerus="yes">
            <source>%n result(s)</source>
            <translation>
                <numerusform>%n result</numerusform>
                <numerusform>%n results</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SelectionPane</name>
        <message numerus="yes">
            <source>%Ln chosen</source>
            <translation>
                <numerusform>%Ln chosen</numerusform>
                <numerusform>%Ln chosen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message numerus="yes">
            <source>Ready by {day}, %n minute(s) a day</source>
            <translation>
                <numerusform>Ready by {day}, %n minute a day</numerusform>
                <numerusform>Ready by {day}, %n minutes a day</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Training</name>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
    </context>
</TS>
