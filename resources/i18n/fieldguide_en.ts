<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <name>HomeScreen</name>
        <message numerus="yes">
            <source>%n question(s) are due</source>
            <translation>
                <numerusform>%n question is due</numerusform>
                <numerusform>%n questions are due</numerusform>
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
