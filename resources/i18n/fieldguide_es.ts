<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Respaldar ahora</translation>
        </message>
        <message>
            <source>Check my data</source>
            <translation>Comprobar mis datos</translation>
        </message>
        <message>
            <source>Choose the folder for backups …</source>
            <translation>Elegir la carpeta de respaldos…</translation>
        </message>
        <message>
            <source>Close the program</source>
            <translation>Cerrar el programa</translation>
        </message>
        <message>
            <source>Copy with citation</source>
            <translation>Copiar con referencia</translation>
        </message>
        <message>
            <source>Export notes …</source>
            <translation>Exportar notas…</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>Find on this page</source>
            <translation>Buscar en esta página</translation>
        </message>
        <message>
            <source>First steps</source>
            <translation>Primeros pasos</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Adelante</translation>
        </message>
        <message>
            <source>From the question to its passage, and back</source>
            <translation>Ir de la pregunta a su pasaje y volver</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Pantalla completa</translation>
        </message>
        <message>
            <source>Go</source>
            <translation>Ir</translation>
        </message>
        <message>
            <source>Go to the list</source>
            <translation>Ir a la lista</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Ayuda</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>Resaltar</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Inicio</translation>
        </message>
        <message>
            <source>Import notes …</source>
            <translation>Importar notas…</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Texto más grande</translation>
        </message>
        <message>
            <source>Mark as read or not read</source>
            <translation>Marcar como leída o no leída</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menú</translation>
        </message>
        <message>
            <source>Next passage</source>
            <translation>Pasaje siguiente</translation>
        </message>
        <message>
            <source>Next result</source>
            <translation>Resultado siguiente</translation>
        </message>
        <message>
            <source>Next section</source>
            <translation>Sección siguiente</translation>
        </message>
        <message>
            <source>Normal text</source>
            <translation>Texto normal</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Página</translation>
        </message>
        <message>
            <source>Practise this page</source>
            <translation>Practicar esta página</translation>
        </message>
        <message>
            <source>Previous passage</source>
            <translation>Pasaje anterior</translation>
        </message>
        <message>
            <source>Previous result</source>
            <translation>Resultado anterior</translation>
        </message>
        <message>
            <source>Previous section</source>
            <translation>Sección anterior</translation>
        </message>
        <message>
            <source>Print …</source>
            <translation>Imprimir…</translation>
        </message>
        <message>
            <source>Profiles …</source>
            <translation>Perfiles…</translation>
        </message>
        <message>
            <source>Restore a backup …</source>
            <translation>Restaurar un respaldo…</translation>
        </message>
        <message>
            <source>Save as PDF …</source>
            <translation>Guardar como PDF…</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Set or remove a bookmark</source>
            <translation>Poner o quitar un marcador</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Configuración</translation>
        </message>
        <message>
            <source>Show the workshop on the projector</source>
            <translation>Mostrar el taller en el proyector</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Texto más pequeño</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ver</translation>
        </message>
        <message>
            <source>Where is my data</source>
            <translation>Dónde están mis datos</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Escribir una nota</translation>
        </message>
    </context>
    <context>
        <name>AnnotationPane</name>
        <message>
            <source>Change the note</source>
            <translation>Modificar la nota</translation>
        </message>
        <message>
            <source>Changed: {date}</source>
            <translation>Modificado: {date}</translation>
        </message>
        <message>
            <source>Export …</source>
            <translation>Exportar…</translation>
        </message>
        <message>
            <source>Go to the place</source>
            <translation>Ir al lugar</translation>
        </message>
        <message>
            <source>In the trash since: {date}</source>
            <translation>En la papelera desde: {date}</translation>
        </message>
        <message>
            <source>Made: {date}</source>
            <translation>Creado: {date}</translation>
        </message>
        <message>
            <source>Move to the trash</source>
            <translation>Mover a la papelera</translation>
        </message>
        <message>
            <source>Remove for good</source>
            <translation>Eliminar definitivamente</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restaurar</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Escribir una nota</translation>
        </message>
    </context>
    <context>
        <name>AnnotationUndoing</name>
        <message>
            <source>Stopped. Undone: {done} of {total}</source>
            <translation>Detenido. Deshechas: {done} de {total}</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>No hay nada que deshacer.</translation>
        </message>
        <message>
            <source>Undoing: {done} of {total}</source>
            <translation>Deshaciendo: {done} de {total}</translation>
        </message>
        <message>
            <source>Undone.</source>
            <translation>Deshecho.</translation>
        </message>
    </context>
    <context>
        <name>AnnotationWords</name>
        <message>
            <source>A page that is no longer in the guide</source>
            <translation>Una página que ya no está en la guía</translation>
        </message>
        <message>
            <source>A passage</source>
            <translation>Un pasaje</translation>
        </message>
        <message>
            <source>A question</source>
            <translation>Una pregunta</translation>
        </message>
        <message>
            <source>A term of the glossary</source>
            <translation>Un término del glosario</translation>
        </message>
        <message>
            <source>Bookmark</source>
            <translation>Marcador</translation>
        </message>
        <message>
            <source>Glossary</source>
            <translation>Glosario</translation>
        </message>
        <message>
            <source>Glossary: {term}</source>
            <translation>Glosario: {term}</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>Resaltado</translation>
        </message>
        <message>
            <source>Highlight with a note</source>
            <translation>Resaltado con nota</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Tags: {tags}</source>
            <translation>Etiquetas: {tags}</translation>
        </message>
        <message>
            <source>The whole case study</source>
            <translation>El caso completo</translation>
        </message>
        <message>
            <source>The whole section</source>
            <translation>La sección completa</translation>
        </message>
        <message>
            <source>Today, {time}</source>
            <translation>Hoy, {time}</translation>
        </message>
        <message>
            <source>Yesterday, {time}</source>
            <translation>Ayer, {time}</translation>
        </message>
    </context>
    <context>
        <name>Annotator</name>
        <message>
            <source>Bookmark the passage</source>
            <translation>Poner un marcador en el pasaje</translation>
        </message>
        <message>
            <source>Bookmark the whole page</source>
            <translation>Poner un marcador en la página completa</translation>
        </message>
        <message>
            <source>Choose a term first: click on it, or press {key}.</source>
            <translation>Primero elija un término: haga clic en él o presione {key}.</translation>
        </message>
        <message>
            <source>Choose a term first: click on it.</source>
            <translation>Primero elija un término: haga clic en él.</translation>
        </message>
        <message>
            <source>Choose words first: drag over them, or press Shift with the arrow keys.</source>
            <translation>Primero elija palabras: arrastre sobre ellas o presione Mayús con las teclas de flecha.</translation>
        </message>
        <message>
            <source>Choose words first: drag over them, press Shift with the arrow keys, or choose a passage with {key}.</source>
            <translation>Primero elija palabras: arrastre sobre ellas, presione Mayús con las teclas de flecha o elija un pasaje con {key}.</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>Resaltar</translation>
        </message>
        <message>
            <source>Highlighted.</source>
            <translation>Resaltado.</translation>
        </message>
        <message>
            <source>Remove the bookmark</source>
            <translation>Quitar el marcador</translation>
        </message>
        <message>
            <source>Remove the bookmark of the page</source>
            <translation>Quitar el marcador de la página</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Escribir una nota</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Close this message</source>
            <translation>Cerrar este mensaje</translation>
        </message>
    </context>
    <context>
        <name>BuilderPage</name>
        <message>
            <source> seconds</source>
            <translation> segundos</translation>
        </message>
        <message>
            <source>Add at least one question.</source>
            <translation>Agregue al menos una pregunta.</translation>
        </message>
        <message>
            <source>Add from the guide</source>
            <translation>Agregar de la guía</translation>
        </message>
        <message>
            <source>Add from the plan</source>
            <translation>Agregar del plan</translation>
        </message>
        <message>
            <source>Add from your set</source>
            <translation>Agregar de su conjunto</translation>
        </message>
        <message>
            <source>Add questions</source>
            <translation>Agregar preguntas</translation>
        </message>
        <message>
            <source>All of these are in the session already.</source>
            <translation>Todas estas ya están en la sesión.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Bajar</translation>
        </message>
        <message>
            <source>Drag a question, or move it with Alt+Up and Alt+Down.</source>
            <translation>Arrastre una pregunta o muévala con Alt+Arriba y Alt+Abajo.</translation>
        </message>
        <message>
            <source>For example: North, South, East</source>
            <translation>Por ejemplo: Norte, Sur, Este</translation>
        </message>
        <message>
            <source>From a plan</source>
            <translation>De un plan</translation>
        </message>
        <message>
            <source>From the guide</source>
            <translation>De la guía</translation>
        </message>
        <message>
            <source>From your own sets</source>
            <translation>De sus propios conjuntos</translation>
        </message>
        <message>
            <source>Give the session a name: people see it on the projector.</source>
            <translation>Dé un nombre a la sesión: se ve en el proyector.</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>Cuántas</translation>
        </message>
        <message>
            <source>Keep for later</source>
            <translation>Guardar para más tarde</translation>
        </message>
        <message>
            <source>Move the question down</source>
            <translation>Bajar la pregunta</translation>
        </message>
        <message>
            <source>Move the question up</source>
            <translation>Subir la pregunta</translation>
        </message>
        <message>
            <source>Name of the session</source>
            <translation>Nombre de la sesión</translation>
        </message>
        <message>
            <source>No time limit</source>
            <translation>Sin límite de tiempo</translation>
        </message>
        <message>
            <source>Nothing starts yet. You can keep it and hold it another day.</source>
            <translation>Aún no empieza nada. Puede guardarla y hacerla otro día.</translation>
        </message>
        <message>
            <source>Open the lobby</source>
            <translation>Abrir la sala de espera</translation>
        </message>
        <message>
            <source>People choose their own team</source>
            <translation>Cada persona elige su equipo</translation>
        </message>
        <message>
            <source>People may join without a name</source>
            <translation>Se puede entrar sin nombre</translation>
        </message>
        <message>
            <source>Prepare a session</source>
            <translation>Preparar una sesión</translation>
        </message>
        <message>
            <source>Questions in their order</source>
            <translation>Preguntas en su orden</translation>
        </message>
        <message>
            <source>Questions of your own can be added here once they are in a set: write or import them under Training, My questions.</source>
            <translation>Aquí se pueden agregar preguntas suyas cuando están en un conjunto: escríbalas o impórtelas en Capacitación, Mis preguntas.</translation>
        </message>
        <message>
            <source>Quick answers get more points</source>
            <translation>Las respuestas rápidas dan más puntos</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Reglas</translation>
        </message>
        <message>
            <source>Stage: {title}</source>
            <translation>Etapa: {title}</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Take out the question</source>
            <translation>Quitar la pregunta</translation>
        </message>
        <message>
            <source>Teams, if any</source>
            <translation>Equipos, si los hay</translation>
        </message>
        <message>
            <source>That puts people under pressure.</source>
            <translation>Eso pone presión a la gente.</translation>
        </message>
        <message>
            <source>These are too many teams.</source>
            <translation>Son demasiados equipos.</translation>
        </message>
        <message>
            <source>This session was started already and stays as it is.</source>
            <translation>Esta sesión ya se inició y queda como está.</translation>
        </message>
        <message>
            <source>This time for all</source>
            <translation>Este tiempo para todas</translation>
        </message>
        <message>
            <source>Time for the chosen question</source>
            <translation>Tiempo para la pregunta elegida</translation>
        </message>
        <message>
            <source>Two teams have the same name.</source>
            <translation>Dos equipos tienen el mismo nombre.</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Subir</translation>
        </message>
    </context>
    <context>
        <name>CasePanel</name>
        <message>
            <source>All on the map</source>
            <translation>Todos en el mapa</translation>
        </message>
        <message>
            <source>All regions</source>
            <translation>Todas las regiones</translation>
        </message>
        <message>
            <source>All stages</source>
            <translation>Todas las etapas</translation>
        </message>
        <message>
            <source>All themes</source>
            <translation>Todos los temas</translation>
        </message>
        <message>
            <source>Case studies</source>
            <translation>Estudios de caso</translation>
        </message>
        <message>
            <source>No case fits all three filters.</source>
            <translation>Ningún caso cumple los tres filtros.</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Región</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Etapa</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
    </context>
    <context>
        <name>CasesOverview</name>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n caso</numerusform>
                <numerusform>%n casos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n country(ies)</source>
            <translation>
                <numerusform>%n país</numerusform>
                <numerusform>%n países</numerusform>
            </translation>
        </message>
        <message>
            <source>Case studies</source>
            <translation>Estudios de caso</translation>
        </message>
        <message>
            <source>Map: Natural Earth, public domain. No borders are shown.</source>
            <translation>Mapa: Natural Earth, dominio público. No se muestran fronteras.</translation>
        </message>
        <message>
            <source>{cases} in {countries}. Choose a pin on the map, or a case in the list.</source>
            <translation>{cases} en {countries}. Elija un punto en el mapa o un caso en la lista.</translation>
        </message>
    </context>
    <context>
        <name>CheckDialog</name>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Damage was found</source>
            <translation>Se encontraron daños</translation>
        </message>
        <message numerus="yes">
            <source>Every one of your %Ln bookmark(s), highlight(s) and note(s) is exactly as it was written, and so is the file that holds them.</source>
            <translation>
                <numerusform>Su %Ln marcador, resaltado o nota está exactamente como se escribió, y también el archivo que lo contiene.</numerusform>
                <numerusform>Cada uno de sus %Ln marcadores, resaltados y notas está exactamente como se escribió, y también el archivo que los contiene.</numerusform>
            </translation>
        </message>
        <message>
            <source>Restore a backup …</source>
            <translation>Restaurar un respaldo…</translation>
        </message>
        <message>
            <source>Save what can be read</source>
            <translation>Guardar lo que se pueda leer</translation>
        </message>
        <message>
            <source>Your data is whole</source>
            <translation>Sus datos están íntegros</translation>
        </message>
        <message>
            <source>“Save what can be read” keeps the damaged file. It takes damaged notes from a backup, if one has them, and goes on with everything that is whole.</source>
            <translation>«Guardar lo que se pueda leer» conserva el archivo dañado. Toma las notas dañadas de un respaldo, si están en él, y sigue con todo lo que está íntegro.</translation>
        </message>
    </context>
    <context>
        <name>Citing</name>
        <message>
            <source>Choose a passage first: click on it, or press {key}.</source>
            <translation>Primero elija un pasaje: haga clic en él o presione {key}.</translation>
        </message>
        <message>
            <source>Choose a passage first: click on it.</source>
            <translation>Primero elija un pasaje: haga clic en él.</translation>
        </message>
        <message>
            <source>Copied with citation: {name}</source>
            <translation>Copiado con referencia: {name}</translation>
        </message>
    </context>
    <context>
        <name>Colours</name>
        <message>
            <source>Blue, dotted line</source>
            <translation>Azul, línea de puntos</translation>
        </message>
        <message>
            <source>Green, double line</source>
            <translation>Verde, línea doble</translation>
        </message>
        <message>
            <source>Pink, wavy line</source>
            <translation>Rosa, línea ondulada</translation>
        </message>
        <message>
            <source>Yellow, solid line</source>
            <translation>Amarillo, línea continua</translation>
        </message>
    </context>
    <context>
        <name>ComingInDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importar</translation>
        </message>
        <message>
            <source>Import questions</source>
            <translation>Importar preguntas</translation>
        </message>
        <message>
            <source>Nothing in this file can be imported. Nothing was changed.</source>
            <translation>Nada de este archivo puede importarse. No se modificó nada.</translation>
        </message>
        <message>
            <source>These are imported, but not completely:</source>
            <translation>Estas se importan, pero no completas:</translation>
        </message>
        <message>
            <source>These are not imported:</source>
            <translation>Estas no se importan:</translation>
        </message>
        <message>
            <source>Title of the set</source>
            <translation>Título del conjunto</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>y {count} más</translation>
        </message>
        <message>
            <source>{questions} can be imported, as a new set with this title:</source>
            <translation>Hay {questions} para importar, en un conjunto nuevo con este título:</translation>
        </message>
    </context>
    <context>
        <name>Companion</name>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n pregunta</numerusform>
                <numerusform>%n preguntas</numerusform>
            </translation>
        </message>
        <message>
            <source>Beside this page</source>
            <translation>Junto a esta página</translation>
        </message>
        <message>
            <source>Case studies</source>
            <translation>Estudios de caso</translation>
        </message>
        <message>
            <source>Illustrates</source>
            <translation>Ilustra</translation>
        </message>
        <message>
            <source>In the Guidelines</source>
            <translation>En las Directrices</translation>
        </message>
        <message>
            <source>On this page</source>
            <translation>En esta página</translation>
        </message>
        <message>
            <source>Practise this page</source>
            <translation>Practicar esta página</translation>
        </message>
        <message>
            <source>Related sections</source>
            <translation>Secciones relacionadas</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Capacitación</translation>
        </message>
        <message>
            <source>Your notes</source>
            <translation>Sus notas</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>A report for the people who make the program is in {folder}. Nothing is sent. The report has no notes in it, but names of folders on this computer: read it before you give it to anybody.</source>
            <translation>En {folder} hay un informe para quienes hacen el programa. No se envía nada. El informe no contiene notas, pero sí nombres de carpetas de esta computadora: léalo antes de dárselo a alguien.</translation>
        </message>
        <message>
            <source>Close the program</source>
            <translation>Cerrar el programa</translation>
        </message>
        <message>
            <source>Copy the report</source>
            <translation>Copiar el informe</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Informe</translation>
        </message>
        <message>
            <source>Show the report</source>
            <translation>Mostrar el informe</translation>
        </message>
        <message>
            <source>The program closed by mistake last time</source>
            <translation>La última vez el programa se cerró por un error</translation>
        </message>
        <message>
            <source>The program made a mistake</source>
            <translation>Ocurrió un error en el programa</translation>
        </message>
        <message>
            <source>You can go on as usual.</source>
            <translation>Puede continuar como siempre.</translation>
        </message>
        <message>
            <source>You can go on. If something looks wrong, close the program and start it again.</source>
            <translation>Puede continuar. Si algo parece incorrecto, cierre el programa y vuelva a abrirlo.</translation>
        </message>
        <message>
            <source>Your notes and answers are stored as you write them. They are safe.</source>
            <translation>Sus notas y respuestas se guardan a medida que las escribe. Están a salvo.</translation>
        </message>
    </context>
    <context>
        <name>CycleRing</name>
        <message numerus="yes">
            <source>%n section(s)</source>
            <translation>
                <numerusform>%n sección</numerusform>
                <numerusform>%n secciones</numerusform>
            </translation>
        </message>
        <message>
            <source>Arrow keys move from section to section, Enter opens one.</source>
            <translation>Las teclas de flecha pasan de una sección a otra; Intro abre una.</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Etapa</translation>
        </message>
        <message>
            <source>The buying cycle</source>
            <translation>El ciclo de compra</translation>
        </message>
        <message>
            <source>The buying cycle: {title}</source>
            <translation>El ciclo de compra: {title}</translation>
        </message>
        <message numerus="yes">
            <source>{done} of %n section(s) read</source>
            <translation>
                <numerusform>{done} de %n sección leída</numerusform>
                <numerusform>{done} de %n secciones leídas</numerusform>
            </translation>
        </message>
        <message>
            <source>{title}, read</source>
            <translation>{title}, leída</translation>
        </message>
        <message>
            <source>{title}, with your notes</source>
            <translation>{title}, con sus notas</translation>
        </message>
    </context>
    <context>
        <name>DataDeeds</name>
        <message>
            <source>Backup made and read again: it is whole. It is in {folder}</source>
            <translation>Respaldo hecho y comprobado: está íntegro. Está en {folder}</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Respaldos</translation>
        </message>
        <message>
            <source>Checking your data …</source>
            <translation>Comprobando sus datos…</translation>
        </message>
        <message>
            <source>Comparing: {done} of {total}</source>
            <translation>Comparando: {done} de {total}</translation>
        </message>
        <message>
            <source>Copied ({what}). Paste it where you need it.</source>
            <translation>Copiado ({what}). Péguelo donde lo necesite.</translation>
        </message>
        <message>
            <source>Exported to {path} ({what})</source>
            <translation>Exportado a {path} ({what})</translation>
        </message>
        <message>
            <source>Exporting: {done} of {total}</source>
            <translation>Exportando: {done} de {total}</translation>
        </message>
        <message>
            <source>Folder for backups</source>
            <translation>Carpeta de respaldos</translation>
        </message>
        <message>
            <source>Imported. New: {added}. Replaced: {replaced}. Nothing was removed.</source>
            <translation>Importación hecha. Nuevas: {added}; reemplazadas: {replaced}. No se eliminó nada.</translation>
        </message>
        <message>
            <source>Importing: {done} of {total}</source>
            <translation>Importando: {done} de {total}</translation>
        </message>
        <message>
            <source>My notes</source>
            <translation>Mis notas</translation>
        </message>
        <message>
            <source>No notes are open.</source>
            <translation>No hay notas abiertas.</translation>
        </message>
        <message>
            <source>Profile “{name}” is open.</source>
            <translation>El perfil «{name}» está abierto.</translation>
        </message>
        <message>
            <source>Reading {name} …</source>
            <translation>Leyendo {name}…</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Configuración</translation>
        </message>
        <message>
            <source>Stopped. Imported: {done} of {total}. Nothing was removed.</source>
            <translation>Detenido. Importadas: {done} de {total}. No se eliminó nada.</translation>
        </message>
        <message>
            <source>Stopped. No file was written.</source>
            <translation>Detenido. No se escribió ningún archivo.</translation>
        </message>
        <message>
            <source>Stopped. Nothing was imported.</source>
            <translation>Detenido. No se importó nada.</translation>
        </message>
        <message>
            <source>What you typed last is not saved yet.</source>
            <translation>Lo último que escribió aún no está guardado.</translation>
        </message>
        <message>
            <source>Your notes and progress</source>
            <translation>Sus notas y su avance</translation>
        </message>
    </context>
    <context>
        <name>Days</name>
        <message>
            <source>d MMMM yyyy</source>
            <translation>d 'de' MMMM 'de' yyyy</translation>
        </message>
        <message>
            <source>d MMMM yyyy, HH:mm</source>
            <translation>d 'de' MMMM 'de' yyyy, HH:mm</translation>
        </message>
    </context>
    <context>
        <name>DoubtDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>It is kept with your answers on this computer. The page Progress shows all remarks: there you can take one back, or save them as a file to pass them on.</source>
            <translation>Se guarda con sus respuestas en esta computadora. La página Avance muestra todas las observaciones: allí puede retirar una o guardarlas en un archivo para entregarlas.</translation>
        </message>
        <message>
            <source>Keep the remark</source>
            <translation>Guardar la observación</translation>
        </message>
        <message>
            <source>Something is wrong here</source>
            <translation>Aquí hay algo incorrecto</translation>
        </message>
        <message>
            <source>What seems wrong</source>
            <translation>Qué parece incorrecto</translation>
        </message>
        <message>
            <source>What seems wrong with this question?</source>
            <translation>¿Qué parece incorrecto en esta pregunta?</translation>
        </message>
    </context>
    <context>
        <name>ExamPage</name>
        <message>
            <source>About</source>
            <translation>Sobre</translation>
        </message>
        <message>
            <source>Begin the exam</source>
            <translation>Comenzar el examen</translation>
        </message>
        <message>
            <source>Easy and hard questions, the same share from every section. Nothing is explained before the end. You can stop and go on later.</source>
            <translation>Preguntas fáciles y difíciles, por igual de todas las secciones. Nada se explica antes del final. Puede detenerse y continuar más tarde.</translation>
        </message>
        <message>
            <source>Mock exam</source>
            <translation>Examen simulado</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>Sin límite</translation>
        </message>
        <message>
            <source>The whole guide, {questions}</source>
            <translation>Toda la guía, {questions}</translation>
        </message>
        <message>
            <source>Time limit</source>
            <translation>Límite de tiempo</translation>
        </message>
    </context>
    <context>
        <name>Export</name>
        <message>
            <source>A page that is not in this edition ({page})</source>
            <translation>Una página que no está en esta edición ({page})</translation>
        </message>
        <message>
            <source>Bookmark</source>
            <translation>Marcador</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Modificado</translation>
        </message>
        <message>
            <source>Citation</source>
            <translation>Referencia</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Color</translation>
        </message>
        <message>
            <source>Exported on {date}. Bookmarks, highlights and notes: {count}.</source>
            <translation>Exportado el {date}. Marcadores, resaltados y notas: {count}.</translation>
        </message>
        <message>
            <source>Glossary</source>
            <translation>Glosario</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>Resaltado</translation>
        </message>
        <message>
            <source>Identifier</source>
            <translation>Identificador</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Creado</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Notes on the {title}</source>
            <translation>Notas sobre {title}</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Página</translation>
        </message>
        <message>
            <source>Quotation</source>
            <translation>Texto citado</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Observación</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Etiquetas</translation>
        </message>
        <message>
            <source>Tags: {tags}</source>
            <translation>Etiquetas: {tags}</translation>
        </message>
        <message>
            <source>The passage has changed since then; this may not be its place.</source>
            <translation>El pasaje cambió desde entonces; quizá este no sea su lugar.</translation>
        </message>
        <message>
            <source>blue</source>
            <translation>azul</translation>
        </message>
        <message>
            <source>green</source>
            <translation>verde</translation>
        </message>
        <message>
            <source>pink</source>
            <translation>rosa</translation>
        </message>
        <message>
            <source>with a note</source>
            <translation>con nota</translation>
        </message>
        <message>
            <source>yellow</source>
            <translation>amarillo</translation>
        </message>
        <message>
            <source>{title}, {place}. Content version {version}.</source>
            <translation>{title}, {place}. Versión del contenido {version}.</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Choose where to save …</source>
            <translation>Elegir dónde guardar…</translation>
        </message>
        <message>
            <source>Copy instead</source>
            <translation>Copiar en su lugar</translation>
        </message>
        <message>
            <source>Each with its quotation, its citation, your note and your tags. The trash, earlier texts and your results are not in it.</source>
            <translation>Cada una con su texto citado, su referencia, su nota y sus etiquetas. La papelera, los textos anteriores y sus resultados no se incluyen.</translation>
        </message>
        <message>
            <source>Export notes</source>
            <translation>Exportar notas</translation>
        </message>
        <message>
            <source>For a colleague or another computer: the only format that can be imported</source>
            <translation>Para un colega u otra computadora: el único formato que se puede importar</translation>
        </message>
        <message>
            <source>For a spreadsheet: one row for each entry</source>
            <translation>Para una hoja de cálculo: una fila por entrada</translation>
        </message>
        <message>
            <source>Formatted text, to paste into a letter or an e-mail</source>
            <translation>Texto con formato, para pegarlo en una carta o un correo electrónico</translation>
        </message>
        <message>
            <source>Notes to import (JSON, W3C Web Annotation)</source>
            <translation>Notas para importar (JSON, W3C Web Annotation)</translation>
        </message>
        <message>
            <source>One file that any browser can show, without the internet</source>
            <translation>Un archivo que se abre en cualquier navegador, sin internet</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>Table (CSV)</source>
            <translation>Tabla (CSV)</translation>
        </message>
        <message>
            <source>Text (Markdown)</source>
            <translation>Texto (Markdown)</translation>
        </message>
        <message>
            <source>The file will hold all you have ({what}).</source>
            <translation>El archivo contendrá todo lo que tiene ({what}).</translation>
        </message>
        <message>
            <source>The file will hold what you chose ({what}).</source>
            <translation>El archivo contendrá lo que eligió ({what}).</translation>
        </message>
        <message>
            <source>To print or to hand in</source>
            <translation>Para imprimir o entregar</translation>
        </message>
        <message>
            <source>To read anywhere and to paste into a document</source>
            <translation>Para leer en cualquier lugar y pegar en un documento</translation>
        </message>
        <message>
            <source>Web page (HTML)</source>
            <translation>Página web (HTML)</translation>
        </message>
    </context>
    <context>
        <name>FeedbackCard</name>
        <message>
            <source>Open in the guide</source>
            <translation>Abrir en la guía</translation>
        </message>
        <message>
            <source>Open in the guide: {place}</source>
            <translation>Abrir en la guía: {place}</translation>
        </message>
    </context>
    <context>
        <name>FilterField</name>
        <message>
            <source>Clear</source>
            <translation>Limpiar</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Close (Esc)</source>
            <translation>Cerrar (Esc)</translation>
        </message>
        <message>
            <source>Find on this page</source>
            <translation>Buscar en esta página</translation>
        </message>
        <message>
            <source>Next result (Enter)</source>
            <translation>Resultado siguiente (Intro)</translation>
        </message>
        <message>
            <source>Not on this page</source>
            <translation>No está en esta página</translation>
        </message>
        <message>
            <source>Previous result (Shift+Enter)</source>
            <translation>Resultado anterior (Mayús+Intro)</translation>
        </message>
        <message>
            <source>{place} of {count}</source>
            <translation>{place} de {count}</translation>
        </message>
    </context>
    <context>
        <name>GoingOutDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Export “{title}”</source>
            <translation>Exportar «{title}»</translation>
        </message>
        <message>
            <source>Export …</source>
            <translation>Exportar…</translation>
        </message>
        <message>
            <source>Paper (PDF): to print, with answers</source>
            <translation>Papel (PDF): para imprimir, con respuestas</translation>
        </message>
        <message>
            <source>The file holds the questions and nothing about you or your answers.</source>
            <translation>El archivo contiene las preguntas y nada sobre usted ni sus respuestas.</translation>
        </message>
    </context>
    <context>
        <name>GuidePage</name>
        <message>
            <source>Help</source>
            <translation>Ayuda</translation>
        </message>
    </context>
    <context>
        <name>HelpScreen</name>
        <message>
            <source>Help topics</source>
            <translation>Temas de ayuda</translation>
        </message>
        <message>
            <source>How to use this program</source>
            <translation>Cómo usar este programa</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>Look up</source>
            <translation>Consultar</translation>
        </message>
    </context>
    <context>
        <name>HomeScreen</name>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n caso</numerusform>
                <numerusform>%n casos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) are due</source>
            <translation>
                <numerusform>Hay %n pregunta pendiente</numerusform>
                <numerusform>Hay %n preguntas pendientes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n section(s)</source>
            <translation>
                <numerusform>%n sección</numerusform>
                <numerusform>%n secciones</numerusform>
            </translation>
        </message>
        <message>
            <source>Case studies</source>
            <translation>Estudios de caso</translation>
        </message>
        <message>
            <source>Choose a stage of the buying cycle, or go on where you stopped.</source>
            <translation>Elija una etapa del ciclo de compra, o siga donde lo dejó.</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Continue reading</source>
            <translation>Seguir leyendo</translation>
        </message>
        <message>
            <source>Latest notes</source>
            <translation>Últimas notas</translation>
        </message>
        <message>
            <source>New here?</source>
            <translation>¿Es su primera vez?</translation>
        </message>
        <message>
            <source>Open the notebook</source>
            <translation>Abrir el cuaderno</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Repaso</translation>
        </message>
        <message>
            <source>Review today</source>
            <translation>Repasar hoy</translation>
        </message>
        <message>
            <source>Start reading</source>
            <translation>Empezar a leer</translation>
        </message>
        <message>
            <source>What other cities and countries did, and what came of it.</source>
            <translation>Qué hicieron otras ciudades y países, y con qué resultado.</translation>
        </message>
        <message>
            <source>Where do you want to go?</source>
            <translation>¿Adónde quiere ir?</translation>
        </message>
        <message numerus="yes">
            <source>{done} of %n case(s) read</source>
            <translation>
                <numerusform>{done} de %n caso leído</numerusform>
                <numerusform>{done} de %n casos leídos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{done} of %n section(s) read</source>
            <translation>
                <numerusform>{done} de %n sección leída</numerusform>
                <numerusform>{done} de %n secciones leídas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Hovering</name>
        <message>
            <source>Click to copy this address</source>
            <translation>Haga clic para copiar esta dirección</translation>
        </message>
        <message>
            <source>{label} rests on: {sources}</source>
            <translation>{label} se basa en: {sources}</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>(no note)</source>
            <translation>(sin nota)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Different from yours: {count}.</source>
            <translation>Distintas de las suyas: {count}.</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importar</translation>
        </message>
        <message>
            <source>Import notes from “{name}”</source>
            <translation>Importar notas de «{name}»</translation>
        </message>
        <message>
            <source>Keep both: theirs is added beside yours</source>
            <translation>Conservar ambas: la del archivo se agrega junto a la mía</translation>
        </message>
        <message>
            <source>Keep mine only</source>
            <translation>Conservar solo la mía</translation>
        </message>
        <message>
            <source>New, will be added: {count}.</source>
            <translation>Nuevas, se agregarán: {count}.</translation>
        </message>
        <message>
            <source>Notes whose web code was removed or turned into plain text: {count}.</source>
            <translation>Notas cuyo código web se quitó o se convirtió en texto simple: {count}.</translation>
        </message>
        <message>
            <source>Nothing of yours is removed: what the file does not have stays. A backup is made first.</source>
            <translation>No se elimina nada suyo: lo que el archivo no tiene se conserva. Antes se hace un respaldo.</translation>
        </message>
        <message>
            <source>Of these, with another passage here: {count}. They will wait until you say where they belong.</source>
            <translation>De ellas, con un pasaje distinto aquí: {count}. Esperarán hasta que usted indique su lugar.</translation>
        </message>
        <message>
            <source>Passage: {quote}
Yours: {mine}
Theirs: {theirs}</source>
            <translation>Pasaje: {quote}
La suya: {mine}
La del archivo: {theirs}</translation>
        </message>
        <message>
            <source>Take theirs: yours becomes an earlier text</source>
            <translation>Usar la del archivo: la mía pasa a ser un texto anterior</translation>
        </message>
        <message>
            <source>Taking theirs would change {count} of your {total}, more than a tenth. That is too much for one import.</source>
            <translation>Usar las del archivo cambiaría {count} de sus {total}, más de la décima parte. Eso es demasiado para una sola importación.</translation>
        </message>
        <message>
            <source>The same as yours: {count}.</source>
            <translation>Iguales a las suyas: {count}.</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>Diferencias</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>y {count} más</translation>
        </message>
    </context>
    <context>
        <name>ItemFields</name>
        <message>
            <source>Line {number}</source>
            <translation>Línea {number}</translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message>
            <source>Another profile …</source>
            <translation>Otro perfil…</translation>
        </message>
        <message>
            <source>Answers given since then, so not in it: {count}.</source>
            <translation>Respuestas dadas desde entonces (no están en él): {count}.</translation>
        </message>
        <message>
            <source>Answers that come back: {count}.</source>
            <translation>Respuestas que se recuperan: {count}.</translation>
        </message>
        <message>
            <source>Answers to questions</source>
            <translation>Respuestas a preguntas</translation>
        </message>
        <message>
            <source>Answers to questions saved: {count}.</source>
            <translation>Respuestas a preguntas guardadas: {count}.</translation>
        </message>
        <message>
            <source>As they were then: {count}.</source>
            <translation>Quedan como eran entonces: {count}.</translation>
        </message>
        <message>
            <source>Bookmarks</source>
            <translation>Marcadores</translation>
        </message>
        <message>
            <source>Bookmarks, highlights and notes saved: {count}.</source>
            <translation>Marcadores, resaltados y notas guardados: {count}.</translation>
        </message>
        <message>
            <source>Bookmarks, highlights or notes that are not as they were written: {count}.</source>
            <translation>Marcadores, resaltados o notas que no están como se escribieron: {count}.</translation>
        </message>
        <message>
            <source>Check my data</source>
            <translation>Comprobar mis datos</translation>
        </message>
        <message>
            <source>Check your data to see what can be done.</source>
            <translation>Compruebe sus datos para ver qué se puede hacer.</translation>
        </message>
        <message>
            <source>Choose another folder …</source>
            <translation>Elegir otra carpeta…</translation>
        </message>
        <message>
            <source>Close the program there and try again, or read only here.</source>
            <translation>Cierre el programa allí y vuelva a intentarlo, o abra aquí solo para leer.</translation>
        </message>
        <message>
            <source>Come back: {count}.</source>
            <translation>Se recuperan: {count}.</translation>
        </message>
        <message>
            <source>Earlier backups are not touched.</source>
            <translation>Los respaldos anteriores no se tocan.</translation>
        </message>
        <message>
            <source>Earlier texts of notes that are damaged: {count}.</source>
            <translation>Textos anteriores de notas que están dañados: {count}.</translation>
        </message>
        <message>
            <source>Everything saved before is safe, and you can read and search everything.</source>
            <translation>Todo lo guardado antes está a salvo, y puede leer y buscar todo.</translation>
        </message>
        <message>
            <source>Free some space on the disk, then choose “Try again”.</source>
            <translation>Libere espacio en el disco y luego elija «Intentar de nuevo».</translation>
        </message>
        <message>
            <source>Go to that window, or open the notes here for reading only.</source>
            <translation>Vaya a esa ventana, o abra aquí las notas solo para leer.</translation>
        </message>
        <message>
            <source>Highlights</source>
            <translation>Resaltados</translation>
        </message>
        <message>
            <source>In the trash</source>
            <translation>En la papelera</translation>
        </message>
        <message>
            <source>It has been silent for more than 15 minutes.</source>
            <translation>Lleva más de 15 minutos sin dar señales.</translation>
        </message>
        <message>
            <source>It holds the same as now. Restoring it would change nothing.</source>
            <translation>Contiene lo mismo que ahora. Restaurarlo no cambiaría nada.</translation>
        </message>
        <message>
            <source>Make the folder writable, or free some space; then choose “Try again”.</source>
            <translation>Permita escribir en la carpeta o libere espacio; luego elija «Intentar de nuevo».</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notas</translation>
        </message>
        <message>
            <source>Nothing that the file still mentions is missing.</source>
            <translation>No falta nada de lo que el archivo aún menciona.</translation>
        </message>
        <message>
            <source>Nothing was changed, and what is written there is safe.</source>
            <translation>No se modificó nada, y lo que está escrito allí está a salvo.</translation>
        </message>
        <message>
            <source>Of these, damaged, so look at them before you rely on them: {count}.</source>
            <translation>De ellas, dañadas; revíselas antes de confiar en ellas: {count}.</translation>
        </message>
        <message>
            <source>Open for reading only</source>
            <translation>Abrir solo para leer</translation>
        </message>
        <message>
            <source>Other records of training that change: {count}.</source>
            <translation>Otros registros de capacitación que cambian: {count}.</translation>
        </message>
        <message>
            <source>Own questions</source>
            <translation>Preguntas propias</translation>
        </message>
        <message>
            <source>Pages read</source>
            <translation>Páginas leídas</translation>
        </message>
        <message>
            <source>Pages whose reading progress changes: {count}.</source>
            <translation>Páginas cuyo avance de lectura cambia: {count}.</translation>
        </message>
        <message>
            <source>Pages whose reading progress is damaged: {count}.</source>
            <translation>Páginas cuyo avance de lectura está dañado: {count}.</translation>
        </message>
        <message>
            <source>Please write a name with at least one letter or digit.</source>
            <translation>Escriba un nombre con al menos una letra o un número.</translation>
        </message>
        <message>
            <source>Records of training that are damaged: {count}.</source>
            <translation>Registros de capacitación dañados: {count}.</translation>
        </message>
        <message>
            <source>Restore a backup …</source>
            <translation>Restaurar un respaldo…</translation>
        </message>
        <message>
            <source>Save what can be read</source>
            <translation>Guardar lo que se pueda leer</translation>
        </message>
        <message>
            <source>Show that window</source>
            <translation>Mostrar esa ventana</translation>
        </message>
        <message>
            <source>Some could not be read: at least {count}.</source>
            <translation>Algunas no se pudieron leer: al menos {count}.</translation>
        </message>
        <message>
            <source>Some of your notes are not as they were written: the disk changed them.</source>
            <translation>Algunas de sus notas no están como se escribieron: el disco las cambió.</translation>
        </message>
        <message>
            <source>Take the notes over</source>
            <translation>Abrir las notas aquí</translation>
        </message>
        <message>
            <source>Take the notes over only if the program is closed there: what somebody still writes there could not be saved.</source>
            <translation>Abra las notas aquí solo si el programa está cerrado allí: lo que alguien aún escriba allí no se podría guardar.</translation>
        </message>
        <message>
            <source>The damaged file is kept here: {path}</source>
            <translation>El archivo dañado se conserva aquí: {path}</translation>
        </message>
        <message>
            <source>The disk is full, so nothing can be saved now ({path}).</source>
            <translation>El disco está lleno; por eso ahora no se puede guardar nada ({path}).</translation>
        </message>
        <message>
            <source>The file itself is damaged ({detail}).</source>
            <translation>El propio archivo está dañado ({detail}).</translation>
        </message>
        <message>
            <source>There is a profile named “{name}” already.</source>
            <translation>Ya existe un perfil con el nombre «{name}».</translation>
        </message>
        <message>
            <source>These notes are open in another window of the program, since {since}.</source>
            <translation>Estas notas están abiertas en otra ventana del programa, desde el {since}.</translation>
        </message>
        <message>
            <source>These notes are open on the computer “{host}”, since {since}.</source>
            <translation>Estas notas están abiertas en la computadora «{host}», desde el {since}.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar de nuevo</translation>
        </message>
        <message>
            <source>Workshops</source>
            <translation>Talleres</translation>
        </message>
        <message>
            <source>Written since then, so not in it: {count}.</source>
            <translation>Escritas desde entonces (no están en él): {count}.</translation>
        </message>
        <message>
            <source>You can read and search everything. Files that are there stay as they are.</source>
            <translation>Puede leer y buscar todo. Los archivos que existen quedan como están.</translation>
        </message>
        <message>
            <source>Your notes are open for reading only: nothing can be saved in {path}.</source>
            <translation>Sus notas están abiertas solo para leer: no se puede guardar nada en {path}.</translation>
        </message>
        <message>
            <source>at the start</source>
            <translation>al iniciar</translation>
        </message>
        <message>
            <source>because you asked</source>
            <translation>porque usted lo pidió</translation>
        </message>
        <message>
            <source>before a new version</source>
            <translation>antes de una versión nueva</translation>
        </message>
        <message>
            <source>before a repair</source>
            <translation>antes de una reparación</translation>
        </message>
        <message>
            <source>before a restore</source>
            <translation>antes de restaurar</translation>
        </message>
        <message>
            <source>before an import</source>
            <translation>antes de importar</translation>
        </message>
        <message>
            <source>bookmarks: {bookmarks}, highlights: {highlights}, notes: {notes}</source>
            <translation>marcadores: {bookmarks}, resaltados: {highlights}, notas: {notes}</translation>
        </message>
        <message>
            <source>while you worked</source>
            <translation>mientras trabajaba</translation>
        </message>
    </context>
    <context>
        <name>KeyDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Change the key</source>
            <translation>Cambiar la tecla</translation>
        </message>
        <message>
            <source>New keys</source>
            <translation>Teclas nuevas</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>Ninguna tecla</translation>
        </message>
        <message>
            <source>Now: {keys}</source>
            <translation>Ahora: {keys}</translation>
        </message>
        <message>
            <source>Press the new keys for “{deed}”.</source>
            <translation>Presione las teclas nuevas para «{deed}».</translation>
        </message>
        <message>
            <source>This key is needed for writing. Add Ctrl or Alt, or use F1 to F12.</source>
            <translation>Esta tecla se necesita para escribir. Agregue Ctrl o Alt, o use de F1 a F12.</translation>
        </message>
        <message>
            <source>Use these keys</source>
            <translation>Usar estas teclas</translation>
        </message>
        <message>
            <source>“{deed}” has these keys already. Choose others.</source>
            <translation>«{deed}» ya tiene estas teclas. Elija otras.</translation>
        </message>
    </context>
    <context>
        <name>KeysModel</name>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>Qué hace</translation>
        </message>
        <message>
            <source>no key</source>
            <translation>ninguna tecla</translation>
        </message>
    </context>
    <context>
        <name>KeysPanel</name>
        <message numerus="yes">
            <source>%n action(s)</source>
            <translation>
                <numerusform>%n acción</numerusform>
                <numerusform>%n acciones</numerusform>
            </translation>
        </message>
        <message>
            <source>All usual keys</source>
            <translation>Todas las teclas habituales</translation>
        </message>
        <message>
            <source>Change the key …</source>
            <translation>Cambiar la tecla…</translation>
        </message>
        <message>
            <source>Everything can be done by keyboard. Tab and Shift+Tab move between the parts of the window, arrows within a list, Enter opens. Esc closes what opened last.</source>
            <translation>Todo se puede hacer con el teclado. Tab y Mayús+Tab pasan de una parte de la ventana a otra, las flechas se mueven dentro de una lista e Intro abre. Esc cierra lo último que se abrió.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>Search for an action or a key</source>
            <translation>Buscar una acción o una tecla</translation>
        </message>
        <message>
            <source>Usual key</source>
            <translation>Tecla habitual</translation>
        </message>
    </context>
    <context>
        <name>LeadSheet</name>
        <message>
            <source>Choose under “Ways to answer” how people answer; you can use several together. Then ask the first question. People who come late can still join.</source>
            <translation>Elija en «Cómo responder» cómo responde la gente; se pueden combinar varias formas. Después haga la primera pregunta. Quien llegue tarde aún puede entrar.</translation>
        </message>
        <message>
            <source>For you: explanation and what to talk about</source>
            <translation>Para usted: explicación y temas para conversar</translation>
        </message>
        <message>
            <source>Open in the guide</source>
            <translation>Abrir en la guía</translation>
        </message>
        <message>
            <source>Open in the guide: {where}</source>
            <translation>Abrir en la guía: {where}</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Pregunta</translation>
        </message>
        <message>
            <source>Question {place} of {count} · {kind}</source>
            <translation>Pregunta {place} de {count} · {kind}</translation>
        </message>
        <message>
            <source>Right before talking: {share}</source>
            <translation>Correctas antes de conversar: {share}</translation>
        </message>
        <message>
            <source>Right: {answer}</source>
            <translation>Correcta: {answer}</translation>
        </message>
        <message>
            <source>Tables: enter what they answer</source>
            <translation>Mesas: escriba lo que responden</translation>
        </message>
        <message>
            <source>The lobby is open</source>
            <translation>La sala de espera está abierta</translation>
        </message>
        <message>
            <source>To talk about: {prompt}</source>
            <translation>Para conversar: {prompt}</translation>
        </message>
        <message>
            <source>What will be asked</source>
            <translation>Lo que se preguntará</translation>
        </message>
    </context>
    <context>
        <name>Leading</name>
        <message>
            <source>Ask the other question</source>
            <translation>Hacer la otra pregunta</translation>
        </message>
        <message>
            <source>Close the question that is open?</source>
            <translation>¿Cerrar la pregunta abierta?</translation>
        </message>
        <message>
            <source>Its answers are kept. Its right answer was not shown yet: ask it again from the list to do that.</source>
            <translation>Sus respuestas se conservan. Su respuesta correcta aún no se mostró: para eso, hágala otra vez desde la lista.</translation>
        </message>
        <message>
            <source>Testing the address …</source>
            <translation>Probando la dirección…</translation>
        </message>
        <message>
            <source>✓ The address answers on this computer. When the first phone joins, you will know that phones can connect.</source>
            <translation>✓ La dirección responde en esta computadora. Cuando entre el primer teléfono, sabrá que pueden conectarse.</translation>
        </message>
        <message>
            <source>✗ Something else answers at this address. Choose another network.</source>
            <translation>✗ En esta dirección responde otra cosa. Elija otra red.</translation>
        </message>
        <message>
            <source>✗ The address does not answer. The network may be gone, or something on this computer blocks it. Choose another network, or another way to answer.</source>
            <translation>✗ La dirección no responde. Quizá la red desapareció o algo en esta computadora la bloquea. Elija otra red u otra forma de responder.</translation>
        </message>
    </context>
    <context>
        <name>LineFields</name>
        <message>
            <source>Add a line</source>
            <translation>Agregar una línea</translation>
        </message>
        <message>
            <source>Move line {number} down</source>
            <translation>Bajar la línea {number}</translation>
        </message>
        <message>
            <source>Move line {number} up</source>
            <translation>Subir la línea {number}</translation>
        </message>
        <message>
            <source>Remove line {number}</source>
            <translation>Quitar la línea {number}</translation>
        </message>
    </context>
    <context>
        <name>LongWork</name>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
    </context>
    <context>
        <name>LostDialog</name>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Not everything was exported</source>
            <translation>No se exportó todo</translation>
        </message>
        <message>
            <source>The format cannot hold all of this:</source>
            <translation>El formato no admite todo lo siguiente:</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message numerus="yes">
            <source>%n needs (need) review</source>
            <translation>
                <numerusform>%n necesita revisión</numerusform>
                <numerusform>%n necesitan revisión</numerusform>
            </translation>
        </message>
        <message>
            <source>A workshop was interrupted. Every answer is kept.</source>
            <translation>Se interrumpió un taller. Se conservan todas las respuestas.</translation>
        </message>
        <message>
            <source>Case studies</source>
            <translation>Estudios de caso</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Edition {date}</source>
            <translation>Edición: {date}</translation>
        </message>
        <message>
            <source>Glossary</source>
            <translation>Glosario</translation>
        </message>
        <message>
            <source>Go to it</source>
            <translation>Ir al taller</translation>
        </message>
        <message>
            <source>This computer says it is {day}, but you have notes from later days. If its clock is wrong, set it: new notes and backups get its date.</source>
            <translation>Según esta computadora, hoy es {day}, pero usted tiene notas de días posteriores. Si el reloj está mal, corríjalo: las notas y los respaldos nuevos llevan esa fecha.</translation>
        </message>
        <message>
            <source>This page is not in this edition of the guide.</source>
            <translation>Esta página no está en esta edición de la guía.</translation>
        </message>
    </context>
    <context>
        <name>ManyDeeds</name>
        <message>
            <source>Giving another colour: {done} of {total}</source>
            <translation>Cambiando el color: {done} de {total}</translation>
        </message>
        <message>
            <source>Moved to the trash: {count}</source>
            <translation>Movidas a la papelera: {count}</translation>
        </message>
        <message>
            <source>Moving to the trash: {done} of {total}</source>
            <translation>Moviendo a la papelera: {done} de {total}</translation>
        </message>
        <message>
            <source>Removed for good: {count}</source>
            <translation>Eliminadas definitivamente: {count}</translation>
        </message>
        <message>
            <source>Removing for good: {done} of {total}</source>
            <translation>Eliminando definitivamente: {done} de {total}</translation>
        </message>
        <message>
            <source>Restored: {count}</source>
            <translation>Restauradas: {count}</translation>
        </message>
        <message>
            <source>Restoring: {done} of {total}</source>
            <translation>Restaurando: {done} de {total}</translation>
        </message>
        <message>
            <source>Stopped after {done} of {total}. The others are as they were.</source>
            <translation>Detenido tras {done} de {total}. Las demás están como estaban.</translation>
        </message>
        <message>
            <source>Tagged: {tags}</source>
            <translation>Etiquetado: {tags}</translation>
        </message>
        <message>
            <source>Tagging: {done} of {total}</source>
            <translation>Etiquetando: {done} de {total}</translation>
        </message>
        <message>
            <source>Tags taken away: {tags}</source>
            <translation>Etiquetas quitadas: {tags}</translation>
        </message>
        <message>
            <source>Taking tags away: {done} of {total}</source>
            <translation>Quitando etiquetas: {done} de {total}</translation>
        </message>
        <message>
            <source>That is too long. Nothing was changed.</source>
            <translation>Es demasiado largo. No se modificó nada.</translation>
        </message>
        <message>
            <source>The highlights have another colour now.</source>
            <translation>Los resaltados tienen ahora otro color.</translation>
        </message>
    </context>
    <context>
        <name>MarkCard</name>
        <message>
            <source>Highlight</source>
            <translation>Resaltado</translation>
        </message>
        <message>
            <source>Highlight: {colour}. {note}</source>
            <translation>Resaltado: {colour}. {note}</translation>
        </message>
        <message>
            <source>Open the note</source>
            <translation>Abrir la nota</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Escribir una nota</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <source>Another task is running. Stop it, or wait until it ends.</source>
            <translation>Hay otra tarea en curso. Deténgala o espere a que termine.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
    </context>
    <context>
        <name>ModulesPage</name>
        <message>
            <source>1  Read</source>
            <translation>1  Leer</translation>
        </message>
        <message>
            <source>2  Practise</source>
            <translation>2  Practicar</translation>
        </message>
        <message>
            <source>3  Decide</source>
            <translation>3  Decidir</translation>
        </message>
        <message>
            <source>4  Check</source>
            <translation>4  Comprobar</translation>
        </message>
        <message>
            <source>All modules</source>
            <translation>Todos los módulos</translation>
        </message>
        <message>
            <source>Begin the check</source>
            <translation>Comenzar la prueba</translation>
        </message>
        <message>
            <source>Certificate …</source>
            <translation>Certificado…</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Módulos</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Open: {title}</source>
            <translation>Abrir: {title}</translation>
        </message>
        <message>
            <source>Play it</source>
            <translation>Comenzar</translation>
        </message>
        <message>
            <source>Practise</source>
            <translation>Practicar</translation>
        </message>
        <message>
            <source>Scenario: {title}, about {time}</source>
            <translation>Escenario: {title}, unos {time}</translation>
        </message>
        <message>
            <source>Take them in any order. You can stop at any point and go on later.</source>
            <translation>Hágalos en cualquier orden. Puede detenerse en cualquier momento y continuar más tarde.</translation>
        </message>
        <message>
            <source>What you can do afterwards</source>
            <translation>Lo que podrá hacer después</translation>
        </message>
        <message>
            <source>Whole cycle</source>
            <translation>Ciclo completo</translation>
        </message>
        <message>
            <source>not read yet</source>
            <translation>aún no leída</translation>
        </message>
        <message>
            <source>read</source>
            <translation>leída</translation>
        </message>
        <message numerus="yes">
            <source>{practised} of %n question(s) practised</source>
            <translation>
                <numerusform>{practised} de %n pregunta practicada</numerusform>
                <numerusform>{practised} de %n preguntas practicadas</numerusform>
            </translation>
        </message>
        <message>
            <source>{questions} about these pages. What goes wrong is asked again.</source>
            <translation>{questions} sobre estas páginas. Lo que sale mal se vuelve a preguntar.</translation>
        </message>
        <message>
            <source>{questions}, explained at the end. {mark} are needed to pass.</source>
            <translation>{questions}, con explicación al final. Se necesita {mark} para aprobar.</translation>
        </message>
        <message numerus="yes">
            <source>{read} of %n page(s) read</source>
            <translation>
                <numerusform>{read} de %n página leída</numerusform>
                <numerusform>{read} de %n páginas leídas</numerusform>
            </translation>
        </message>
        <message>
            <source>✓ check passed with {score}</source>
            <translation>✓ prueba aprobada con {score}</translation>
        </message>
    </context>
    <context>
        <name>NameDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Name on the paper</source>
            <translation>Nombre en el documento</translation>
        </message>
        <message>
            <source>Save as PDF …</source>
            <translation>Guardar como PDF…</translation>
        </message>
    </context>
    <context>
        <name>NoteDesk</name>
        <message>
            <source>An empty note went to the trash: {name}</source>
            <translation>Una nota vacía pasó a la papelera: {name}</translation>
        </message>
        <message>
            <source>The earlier text is back. The text that it replaced is kept as well.</source>
            <translation>Se recuperó el texto anterior. El texto que este reemplazó también se conserva.</translation>
        </message>
        <message>
            <source>The text here changed. Look at it again.</source>
            <translation>El texto de aquí cambió. Vuelva a mirarlo.</translation>
        </message>
        <message>
            <source>The whole page</source>
            <translation>La página completa</translation>
        </message>
        <message>
            <source>{beginning} …</source>
            <translation>{beginning}…</translation>
        </message>
    </context>
    <context>
        <name>NoteEditor</name>
        <message>
            <source>A note can have {most} characters at most; this one has {count}. Remove some, or put them into a second note. What you saved before is safe.</source>
            <translation>Una nota puede tener {most} caracteres como máximo; esta tiene {count}. Quite algunos o póngalos en una segunda nota. Lo que guardó antes está a salvo.</translation>
        </message>
        <message>
            <source>A tag can have 60 characters at most.</source>
            <translation>Una etiqueta puede tener 60 caracteres como máximo.</translation>
        </message>
        <message>
            <source>Address copied. This program does not open it: {address}</source>
            <translation>Dirección copiada. Este programa no la abre: {address}</translation>
        </message>
        <message>
            <source>Close the note (Esc)</source>
            <translation>Cerrar la nota (Esc)</translation>
        </message>
        <message>
            <source>Earlier texts of this note</source>
            <translation>Textos anteriores de esta nota</translation>
        </message>
        <message>
            <source>How it reads</source>
            <translation>Vista previa</translation>
        </message>
        <message>
            <source>How the beginning reads</source>
            <translation>Vista previa del comienzo</translation>
        </message>
        <message>
            <source>Move the note to the trash</source>
            <translation>Mover la nota a la papelera</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Sin guardar</translation>
        </message>
        <message>
            <source>Saving …</source>
            <translation>Guardando…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar de nuevo</translation>
        </message>
        <message>
            <source>Write here. Saved by itself. Type [[ to link to a section.</source>
            <translation>Escriba aquí. Se guarda por sí solo. Escriba [[ para enlazar una sección.</translation>
        </message>
        <message>
            <source>✓ Saved</source>
            <translation>✓ Guardado</translation>
        </message>
    </context>
    <context>
        <name>NoteHistory</name>
        <message>
            <source>Back to the note</source>
            <translation>Volver a la nota</translation>
        </message>
        <message>
            <source>Bring this text back</source>
            <translation>Recuperar este texto</translation>
        </message>
        <message>
            <source>Crossed out: only in the earlier text. Underlined: only in the current text.</source>
            <translation>Tachado: solo en el texto anterior. Subrayado: solo en el texto actual.</translation>
        </message>
        <message>
            <source>Earlier texts of this note</source>
            <translation>Textos anteriores de esta nota</translation>
        </message>
        <message>
            <source>Earlier texts, the latest first</source>
            <translation>Textos anteriores, primero el más reciente</translation>
        </message>
        <message>
            <source>There is no earlier text yet. Each text is kept when you change it.</source>
            <translation>Aún no hay un texto anterior. Cada texto se conserva cuando usted lo modifica.</translation>
        </message>
        <message>
            <source>What is different now</source>
            <translation>Diferencias con el texto actual</translation>
        </message>
    </context>
    <context>
        <name>NotePreview</name>
        <message>
            <source>The note as it reads</source>
            <translation>Vista previa de la nota</translation>
        </message>
    </context>
    <context>
        <name>NoteTextEdit</name>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
    </context>
    <context>
        <name>Notebook</name>
        <message>
            <source>Clear all filters</source>
            <translation>Quitar todos los filtros</translation>
        </message>
        <message>
            <source>Everything is in its place</source>
            <translation>Todo está en su lugar</translation>
        </message>
        <message>
            <source>If an update of the guide changes the passage of a note, the note waits here until you say where it belongs.</source>
            <translation>Si una actualización de la guía cambia el pasaje de una nota, la nota espera aquí hasta que usted indique su lugar.</translation>
        </message>
        <message>
            <source>No entry matches what you typed and the filters you chose.</source>
            <translation>Ninguna entrada coincide con lo que escribió y los filtros que eligió.</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Sin resultados</translation>
        </message>
        <message>
            <source>Nothing here yet</source>
            <translation>Aún no hay nada aquí</translation>
        </message>
        <message>
            <source>Open a section and select some words to highlight them or to write a note, or press {key} to bookmark it. Everything you add appears here.</source>
            <translation>Abra una sección y seleccione palabras para resaltarlas o escribir una nota, o presione {key} para poner un marcador. Todo lo que agregue aparece aquí.</translation>
        </message>
        <message>
            <source>Open a section and select some words to highlight them or to write a note. Everything you add appears here.</source>
            <translation>Abra una sección y seleccione palabras para resaltarlas o escribir una nota. Todo lo que agregue aparece aquí.</translation>
        </message>
        <message>
            <source>Open the guide</source>
            <translation>Abrir la guía</translation>
        </message>
        <message>
            <source>The trash is empty</source>
            <translation>La papelera está vacía</translation>
        </message>
        <message>
            <source>They are opened a moment after the program starts.</source>
            <translation>Se abren un momento después de iniciar el programa.</translation>
        </message>
        <message>
            <source>What you throw away waits here. Nothing is removed unless you say so.</source>
            <translation>Lo que deseche espera aquí. Nada se elimina si usted no lo pide.</translation>
        </message>
        <message>
            <source>Your notes are not open</source>
            <translation>Sus notas no están abiertas</translation>
        </message>
    </context>
    <context>
        <name>NotebookDeeds</name>
        <message>
            <source>It belongs to {place} now.</source>
            <translation>Ahora pertenece a {place}.</translation>
        </message>
        <message>
            <source>It stays with {place} as a whole.</source>
            <translation>Se conserva con {place} en su totalidad.</translation>
        </message>
        <message>
            <source>That is too long. Nothing was changed.</source>
            <translation>Es demasiado largo. No se modificó nada.</translation>
        </message>
    </context>
    <context>
        <name>NotebookFilters</name>
        <message>
            <source>Any date</source>
            <translation>Cualquier fecha</translation>
        </message>
        <message>
            <source>Bookmarks</source>
            <translation>Marcadores</translation>
        </message>
        <message>
            <source>Bookmarks in my order</source>
            <translation>Marcadores en mi orden</translation>
        </message>
        <message>
            <source>By place in the guide</source>
            <translation>Por lugar en la guía</translation>
        </message>
        <message>
            <source>Case studies</source>
            <translation>Estudios de caso</translation>
        </message>
        <message>
            <source>Clear all filters</source>
            <translation>Quitar todos los filtros</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Color</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Fecha</translation>
        </message>
        <message>
            <source>Every colour</source>
            <translation>Todos los colores</translation>
        </message>
        <message>
            <source>Every kind</source>
            <translation>Todos los tipos</translation>
        </message>
        <message>
            <source>Every section</source>
            <translation>Todas las secciones</translation>
        </message>
        <message>
            <source>Every stage</source>
            <translation>Todas las etapas</translation>
        </message>
        <message>
            <source>Every tag</source>
            <translation>Todas las etiquetas</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Desde</translation>
        </message>
        <message>
            <source>From … to …</source>
            <translation>Desde… hasta…</translation>
        </message>
        <message>
            <source>Glossary</source>
            <translation>Glosario</translation>
        </message>
        <message>
            <source>Highlights</source>
            <translation>Resaltados</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Latest first</source>
            <translation>Primero lo más reciente</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notas</translation>
        </message>
        <message>
            <source>Search your notes</source>
            <translation>Buscar en sus notas</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Sección</translation>
        </message>
        <message>
            <source>Sort</source>
            <translation>Ordenar</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Etapa</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Etiqueta</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>Este mes</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>Esta semana</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Hasta</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hoy</translation>
        </message>
        <message>
            <source>With a note</source>
            <translation>Con nota</translation>
        </message>
        <message>
            <source>{tag} ({count})</source>
            <translation>{tag} ({count})</translation>
        </message>
    </context>
    <context>
        <name>NotebookHead</name>
        <message>
            <source>Empty the trash</source>
            <translation>Vaciar la papelera</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Todo</translation>
        </message>
        <message>
            <source>Needs review</source>
            <translation>Por revisar</translation>
        </message>
        <message>
            <source>Notebook</source>
            <translation>Cuaderno</translation>
        </message>
        <message>
            <source>Trash</source>
            <translation>Papelera</translation>
        </message>
        <message>
            <source>{tray} ({count})</source>
            <translation>{tray} ({count})</translation>
        </message>
    </context>
    <context>
        <name>NotebookList</name>
        <message>
            <source>Notes</source>
            <translation>Notas</translation>
        </message>
        <message>
            <source>Now at place {number}</source>
            <translation>Ahora en el lugar {number}</translation>
        </message>
    </context>
    <context>
        <name>NotebookPane</name>
        <message>
            <source>Choose an entry to see all of it here.</source>
            <translation>Elija una entrada para verla aquí completa.</translation>
        </message>
    </context>
    <context>
        <name>NotebookScreen</name>
        <message numerus="yes">
            <source>%Ln chosen</source>
            <translation>
                <numerusform>%Ln elegida</numerusform>
                <numerusform>%Ln elegidas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln entry(ies)</source>
            <translation>
                <numerusform>%Ln entrada</numerusform>
                <numerusform>%Ln entradas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln found</source>
            <translation>
                <numerusform>%Ln encontrada</numerusform>
                <numerusform>%Ln encontradas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NotebookWriting</name>
        <message>
            <source>The earlier text is back. The text that it replaced is kept as well.</source>
            <translation>Se recuperó el texto anterior. El texto que este reemplazó también se conserva.</translation>
        </message>
    </context>
    <context>
        <name>NumberFields</name>
        <message>
            <source>Allowed difference, more or less; 0 for none</source>
            <translation>Diferencia permitida, de más o de menos; 0 si ninguna</translation>
        </message>
        <message>
            <source>The right number</source>
            <translation>El número correcto</translation>
        </message>
        <message>
            <source>Unit, for example: days</source>
            <translation>Unidad, por ejemplo: días</translation>
        </message>
    </context>
    <context>
        <name>OptionFields</name>
        <message>
            <source>Option {number}</source>
            <translation>Opción {number}</translation>
        </message>
        <message>
            <source>Option {number} is right</source>
            <translation>La opción {number} es correcta</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Por qué</translation>
        </message>
        <message>
            <source>Why option {number}</source>
            <translation>Por qué la opción {number}</translation>
        </message>
        <message>
            <source>right</source>
            <translation>correcta</translation>
        </message>
    </context>
    <context>
        <name>OptionLine</name>
        <message>
            <source>Hands for {letter}</source>
            <translation>Manos para {letter}</translation>
        </message>
        <message>
            <source>{letter}. {text}</source>
            <translation>{letter}. {text}</translation>
        </message>
        <message>
            <source>{option}, right</source>
            <translation>{option}, correcta</translation>
        </message>
    </context>
    <context>
        <name>OrderRow</name>
        <message>
            <source>Move down: {text}</source>
            <translation>Bajar: {text}</translation>
        </message>
        <message>
            <source>Move up: {text}</source>
            <translation>Subir: {text}</translation>
        </message>
        <message>
            <source>belongs at {place}</source>
            <translation>va en el lugar {place}</translation>
        </message>
        <message>
            <source>{place} of {count}: {text}</source>
            <translation>{place} de {count}: {text}</translation>
        </message>
    </context>
    <context>
        <name>OrderView</name>
        <message>
            <source>Move a line with its arrows, with Alt+Up and Alt+Down, or drag it.</source>
            <translation>Mueva una línea con sus flechas o con Alt+Arriba y Alt+Abajo, o arrástrela.</translation>
        </message>
        <message>
            <source>{text}: now {place}</source>
            <translation>{text}: ahora {place}</translation>
        </message>
    </context>
    <context>
        <name>OutlinePanel</name>
        <message>
            <source>Glossary</source>
            <translation>Glosario</translation>
        </message>
        <message>
            <source>More sections …</source>
            <translation>Más secciones…</translation>
        </message>
        <message>
            <source>Outline</source>
            <translation>Índice</translation>
        </message>
    </context>
    <context>
        <name>Page</name>
        <message numerus="yes">
            <source>%n term(s), from A to Z.</source>
            <translation>
                <numerusform>%n término, de la A a la Z.</numerusform>
                <numerusform>%n términos, de la A a la Z.</numerusform>
            </translation>
        </message>
        <message>
            <source>Case study</source>
            <translation>Estudio de caso</translation>
        </message>
        <message>
            <source>Digital Buying Guide: </source>
            <translation>Digital Buying Guide: </translation>
        </message>
        <message>
            <source>Glossary</source>
            <translation>Glosario</translation>
        </message>
        <message>
            <source>Guidelines: </source>
            <translation>Directrices: </translation>
        </message>
        <message>
            <source>Hide the answer</source>
            <translation>Ocultar la respuesta</translation>
        </message>
        <message>
            <source>Illustrates</source>
            <translation>Ilustra</translation>
        </message>
        <message>
            <source>Mark as not read</source>
            <translation>Marcar como no leída</translation>
        </message>
        <message>
            <source>Mark as read</source>
            <translation>Marcar como leída</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lugar</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Leída</translation>
        </message>
        <message>
            <source>Show the answer</source>
            <translation>Mostrar la respuesta</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Fuentes</translation>
        </message>
        <message>
            <source>Themes</source>
            <translation>Temas</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Cuándo</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Quién</translation>
        </message>
    </context>
    <context>
        <name>PageAnnotations</name>
        <message>
            <source>A tag can have 60 characters at most.</source>
            <translation>Una etiqueta puede tener 60 caracteres como máximo.</translation>
        </message>
        <message>
            <source>Bookmark removed: {name}</source>
            <translation>Marcador quitado: {name}</translation>
        </message>
        <message>
            <source>Bookmark set: {name}</source>
            <translation>Marcador puesto: {name}</translation>
        </message>
        <message>
            <source>Glossary</source>
            <translation>Glosario</translation>
        </message>
        <message>
            <source>Moved to the trash: {name}</source>
            <translation>Movido a la papelera: {name}</translation>
        </message>
        <message>
            <source>Your notes are not open, so nothing can be added.</source>
            <translation>Sus notas no están abiertas; por eso no se puede agregar nada.</translation>
        </message>
        <message>
            <source>Your notes are open for reading only, so nothing can be added.</source>
            <translation>Sus notas están abiertas solo para leer; por eso no se puede agregar nada.</translation>
        </message>
    </context>
    <context>
        <name>PageDeeds</name>
        <message>
            <source>Open a section, a case or a page of Help to print it.</source>
            <translation>Para imprimir, abra una sección, un caso o una página de la ayuda.</translation>
        </message>
        <message numerus="yes">
            <source>Saved %n sheet(s) to {path}</source>
            <translation>
                <numerusform>%n hoja guardada en {path}</numerusform>
                <numerusform>%n hojas guardadas en {path}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Sent %n sheet(s) to the printer</source>
            <translation>
                <numerusform>%n hoja enviada a la impresora</numerusform>
                <numerusform>%n hojas enviadas a la impresora</numerusform>
            </translation>
        </message>
        <message>
            <source>Your notes are not open, so nothing can be added.</source>
            <translation>Sus notas no están abiertas; por eso no se puede agregar nada.</translation>
        </message>
        <message>
            <source>Your notes are not open, so your answers could not be kept.</source>
            <translation>Sus notas no están abiertas; por eso no se podrían guardar sus respuestas.</translation>
        </message>
    </context>
    <context>
        <name>PageScreens</name>
        <message>
            <source>Your note is saved now.</source>
            <translation>Su nota ya está guardada.</translation>
        </message>
    </context>
    <context>
        <name>PageStatus</name>
        <message>
            <source>bookmarked</source>
            <translation>con marcador</translation>
        </message>
        <message>
            <source>read</source>
            <translation>leída</translation>
        </message>
        <message>
            <source>with notes</source>
            <translation>con notas</translation>
        </message>
    </context>
    <context>
        <name>PairFields</name>
        <message>
            <source>Its partner {number}</source>
            <translation>Su pareja {number}</translation>
        </message>
        <message>
            <source>Left side {number}</source>
            <translation>Lado izquierdo {number}</translation>
        </message>
    </context>
    <context>
        <name>Paper</name>
        <message numerus="yes">
            <source>%n point(s)</source>
            <translation>
                <numerusform>%n punto</numerusform>
                <numerusform>%n puntos</numerusform>
            </translation>
        </message>
        <message>
            <source>A record of self-study. The program did not check who answered; this is not an official qualification.</source>
            <translation>Un registro de estudio personal. El programa no comprobó quién respondió; no es una acreditación oficial.</translation>
        </message>
        <message>
            <source>Answer sheet</source>
            <translation>Hoja de respuestas</translation>
        </message>
        <message>
            <source>Attendance</source>
            <translation>Asistencia</translation>
        </message>
        <message>
            <source>Before and after talking</source>
            <translation>Antes y después de conversar</translation>
        </message>
        <message>
            <source>By question</source>
            <translation>Por pregunta</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>Tarjetas</translation>
        </message>
        <message>
            <source>Certificate of attendance</source>
            <translation>Certificado de asistencia</translation>
        </message>
        <message>
            <source>Certificates of attendance</source>
            <translation>Certificados de asistencia</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Prueba</translation>
        </message>
        <message>
            <source>Circle the letter of your answer. For questions with lines, write a letter for each line. You can change an answer until the question is closed: cross it out and circle another.</source>
            <translation>Encierre en un círculo la letra de su respuesta. En las preguntas con líneas, escriba una letra para cada línea. Puede cambiar una respuesta hasta que se cierre la pregunta: táchela y encierre otra.</translation>
        </message>
        <message>
            <source>Content version</source>
            <translation>Versión del contenido</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Fecha</translation>
        </message>
        <message>
            <source>Days with training</source>
            <translation>Días con capacitación</translation>
        </message>
        <message>
            <source>Module</source>
            <translation>Módulo</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Name:</source>
            <translation>Nombre:</translation>
        </message>
        <message>
            <source>Pages read</source>
            <translation>Páginas leídas</translation>
        </message>
        <message>
            <source>Private notes, not an official publication.</source>
            <translation>Notas privadas; no es una publicación oficial.</translation>
        </message>
        <message>
            <source>Questions answered</source>
            <translation>Preguntas respondidas</translation>
        </message>
        <message>
            <source>Questions practised</source>
            <translation>Preguntas practicadas</translation>
        </message>
        <message>
            <source>Record of self-study</source>
            <translation>Registro de estudio personal</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <source>Scenarios played to an end</source>
            <translation>Escenarios completados</translation>
        </message>
        <message>
            <source>Study record</source>
            <translation>Registro de estudio</translation>
        </message>
        <message>
            <source>Team:</source>
            <translation>Equipo:</translation>
        </message>
        <message>
            <source>Teams, by points on average</source>
            <translation>Equipos, por promedio de puntos</translation>
        </message>
        <message>
            <source>This is a record of self-study with the program “{title}”. The program did not check who answered. It is not an official qualification, and neither U4SSC nor ITU published or endorsed it.</source>
            <translation>Este es un registro de estudio personal con el programa «{title}». El programa no comprobó quién respondió. No es una acreditación oficial, y ni U4SSC ni la UIT lo publicaron ni lo avalaron.</translation>
        </message>
        <message>
            <source>This says that somebody took part under this name. It is not an official qualification, and neither U4SSC nor ITU published or endorsed it.</source>
            <translation>Este documento indica que alguien participó con este nombre. No es una acreditación oficial, y ni U4SSC ni la UIT lo publicaron ni lo avalaron.</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tiempo</translation>
        </message>
        <message>
            <source>What was hard</source>
            <translation>Lo que fue difícil</translation>
        </message>
        <message>
            <source>Workshop report</source>
            <translation>Informe del taller</translation>
        </message>
        <message>
            <source>answered {count} of {questions}</source>
            <translation>respondió {count} de {questions}</translation>
        </message>
        <message>
            <source>has passed the check at the end of this module:</source>
            <translation>ha aprobado la prueba al final de este módulo:</translation>
        </message>
        <message>
            <source>in order: {gaps}   ({letters})</source>
            <translation>en orden: {gaps}   ({letters})</translation>
        </message>
        <message>
            <source>not held yet</source>
            <translation>aún no realizada</translation>
        </message>
        <message>
            <source>right before: {before}, right after: {after}</source>
            <translation>correctas antes: {before}, correctas después: {after}</translation>
        </message>
        <message>
            <source>took part in the workshop</source>
            <translation>participó en el taller</translation>
        </message>
        <message numerus="yes">
            <source>{day} · answered {count} of %n question(s)</source>
            <translation>
                <numerusform>{day} · respondió {count} de %n pregunta</numerusform>
                <numerusform>{day} · respondió {count} de %n preguntas</numerusform>
            </translation>
        </message>
        <message>
            <source>{day} · people: {people} · questions asked: {questions}</source>
            <translation>{day} · personas: {people} · preguntas hechas: {questions}</translation>
        </message>
        <message>
            <source>{question} (asked again)</source>
            <translation>{question} (otra vez)</translation>
        </message>
        <message numerus="yes">
            <source>{score} of %n question(s)</source>
            <translation>
                <numerusform>{score} de %n pregunta</numerusform>
                <numerusform>{score} de %n preguntas</numerusform>
            </translation>
        </message>
        <message>
            <source>{title}, content {version}. A study companion, not an official publication.</source>
            <translation>{title}, contenido {version}. Una ayuda para el estudio, no una publicación oficial.</translation>
        </message>
    </context>
    <context>
        <name>Papers</name>
        <message>
            <source>All answers as CSV</source>
            <translation>Todas las respuestas en CSV</translation>
        </message>
        <message>
            <source>Answers.csv</source>
            <translation>Respuestas.csv</translation>
        </message>
        <message>
            <source>Certificate.pdf</source>
            <translation>Certificado.pdf</translation>
        </message>
        <message>
            <source>Remarks.json</source>
            <translation>Observaciones.json</translation>
        </message>
        <message>
            <source>Saved: {path}</source>
            <translation>Guardado: {path}</translation>
        </message>
        <message>
            <source>Study record.pdf</source>
            <translation>Registro de estudio.pdf</translation>
        </message>
        <message>
            <source>The name appears on the certificate as you type it. The certificate says that it is a record of self-study and not an official qualification.</source>
            <translation>El nombre aparece en el certificado tal como lo escribe. El certificado dice que es un registro de estudio personal y no una acreditación oficial.</translation>
        </message>
        <message>
            <source>The name appears on the study record as you type it.</source>
            <translation>El nombre aparece en el registro de estudio tal como lo escribe.</translation>
        </message>
        <message>
            <source>Your remarks on questions</source>
            <translation>Sus observaciones sobre preguntas</translation>
        </message>
    </context>
    <context>
        <name>PassageMenu</name>
        <message>
            <source>Copy selected text</source>
            <translation>Copiar el texto seleccionado</translation>
        </message>
        <message>
            <source>Copy with citation</source>
            <translation>Copiar con referencia</translation>
        </message>
        <message>
            <source>Rests on: {sources}</source>
            <translation>Se basa en: {sources}</translation>
        </message>
    </context>
    <context>
        <name>PeopleList</name>
        <message>
            <source>People</source>
            <translation>Personas</translation>
        </message>
    </context>
    <context>
        <name>PeoplePanel</name>
        <message>
            <source>Let in</source>
            <translation>Dejar entrar</translation>
        </message>
        <message>
            <source>New team …</source>
            <translation>Equipo nuevo…</translation>
        </message>
        <message>
            <source>No team</source>
            <translation>Sin equipo</translation>
        </message>
        <message>
            <source>People who join appear here.</source>
            <translation>Quien entra aparece aquí.</translation>
        </message>
        <message>
            <source>Put into a team</source>
            <translation>Poner en un equipo</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Cambiar nombre</translation>
        </message>
        <message>
            <source>Rename (F2)</source>
            <translation>Cambiar nombre (F2)</translation>
        </message>
        <message>
            <source>Send out</source>
            <translation>Sacar</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Equipo</translation>
        </message>
    </context>
    <context>
        <name>PersonDelegate</name>
        <message>
            <source>Let in</source>
            <translation>Dejar entrar</translation>
        </message>
        <message>
            <source>Name of {person}</source>
            <translation>Nombre de {person}</translation>
        </message>
        <message>
            <source>Send out</source>
            <translation>Sacar</translation>
        </message>
    </context>
    <context>
        <name>PersonalLayer</name>
        <message>
            <source>Marked as not read.</source>
            <translation>Marcada como no leída.</translation>
        </message>
        <message>
            <source>Marked as read.</source>
            <translation>Marcada como leída.</translation>
        </message>
    </context>
    <context>
        <name>PhonePage</name>
        <message>
            <source>Asked again: think about it and answer once more</source>
            <translation>Otra vez: piénselo y responda de nuevo</translation>
        </message>
        <message>
            <source>Check that your phone is in the same Wi-Fi as the trainer’s computer. What you sent before is safe.</source>
            <translation>Compruebe que su teléfono esté en la misma red wifi que la computadora del taller. Lo que envió antes está a salvo.</translation>
        </message>
        <message>
            <source>Choose a partner for each line, then send.</source>
            <translation>Elija una pareja para cada línea y envíe.</translation>
        </message>
        <message>
            <source>Choose all that are right, then send.</source>
            <translation>Elija todas las correctas y envíe.</translation>
        </message>
        <message>
            <source>Choose one. You can change it until the question is closed.</source>
            <translation>Elija una. Puede cambiarla hasta que se cierre la pregunta.</translation>
        </message>
        <message>
            <source>Choose what you think. Nothing is right or wrong.</source>
            <translation>Elija lo que opina. Nada es correcto o incorrecto.</translation>
        </message>
        <message>
            <source>Choose …</source>
            <translation>Elegir…</translation>
        </message>
        <message>
            <source>Connecting …</source>
            <translation>Conectando…</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Do</source>
            <translation>Hacer</translation>
        </message>
        <message>
            <source>Does the screen show another address now? Type it here to go on as the same person:</source>
            <translation>¿Muestra la pantalla ahora otra dirección? Escríbala aquí para continuar como la misma persona:</translation>
        </message>
        <message>
            <source>Don’t</source>
            <translation>No hacer</translation>
        </message>
        <message>
            <source>Everybody in the room can see it. Nothing else about you is stored.</source>
            <translation>Todos en la sala pueden verlo. No se guarda nada más sobre usted.</translation>
        </message>
        <message>
            <source>False</source>
            <translation>Falso</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>Ir allí</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Entrar</translation>
        </message>
        <message>
            <source>Join the workshop</source>
            <translation>Entrar al taller</translation>
        </message>
        <message>
            <source>Move down: {text}</source>
            <translation>Bajar: {text}</translation>
        </message>
        <message>
            <source>Move up: {text}</source>
            <translation>Subir: {text}</translation>
        </message>
        <message>
            <source>No connection to the trainer’s computer. This page tries again by itself.</source>
            <translation>Sin conexión con la computadora del taller. Esta página vuelve a intentarlo por sí sola.</translation>
        </message>
        <message>
            <source>No team</source>
            <translation>Sin equipo</translation>
        </message>
        <message>
            <source>Not right.</source>
            <translation>Incorrecta.</translation>
        </message>
        <message>
            <source>PIN on the screen (6 digits)</source>
            <translation>PIN de la pantalla (6 dígitos)</translation>
        </message>
        <message>
            <source>Partly right.</source>
            <translation>Correcta en parte.</translation>
        </message>
        <message>
            <source>Place {rank} of {people}</source>
            <translation>Lugar {rank} de {people}</translation>
        </message>
        <message>
            <source>Please type a name.</source>
            <translation>Escriba un nombre.</translation>
        </message>
        <message>
            <source>Points so far: {points}</source>
            <translation>Puntos hasta ahora: {points}</translation>
        </message>
        <message>
            <source>Put these in order with the arrows, then send.</source>
            <translation>Ponga esto en orden con las flechas y envíe.</translation>
        </message>
        <message>
            <source>Question {place} of {of}</source>
            <translation>Pregunta {place} de {of}</translation>
        </message>
        <message>
            <source>Right answer</source>
            <translation>Respuesta correcta</translation>
        </message>
        <message>
            <source>Send my answer</source>
            <translation>Enviar mi respuesta</translation>
        </message>
        <message>
            <source>Send the changed answer</source>
            <translation>Enviar la respuesta modificada</translation>
        </message>
        <message>
            <source>Sending …</source>
            <translation>Enviando…</translation>
        </message>
        <message>
            <source>Somebody here has this name. Choose another one.</source>
            <translation>Alguien aquí ya tiene este nombre. Elija otro.</translation>
        </message>
        <message>
            <source>Talk about it with your neighbours.</source>
            <translation>Converse con quienes tiene al lado.</translation>
        </message>
        <message>
            <source>Team: {team}</source>
            <translation>Equipo: {team}</translation>
        </message>
        <message>
            <source>Thank you for your opinion.</source>
            <translation>Gracias por su opinión.</translation>
        </message>
        <message>
            <source>That is right.</source>
            <translation>Es correcta.</translation>
        </message>
        <message>
            <source>The question is closed.</source>
            <translation>La pregunta está cerrada.</translation>
        </message>
        <message>
            <source>The question is closed. You did not answer.</source>
            <translation>La pregunta está cerrada. Usted no respondió.</translation>
        </message>
        <message>
            <source>The question was closed before your answer arrived.</source>
            <translation>La pregunta se cerró antes de que llegara su respuesta.</translation>
        </message>
        <message>
            <source>The session is full. Please tell the trainer.</source>
            <translation>La sesión está llena. Avise a quien dirige el taller.</translation>
        </message>
        <message>
            <source>The session is over. Thank you for taking part.</source>
            <translation>La sesión terminó. Gracias por participar.</translation>
        </message>
        <message>
            <source>The trainer removed you from the session. If that is a mistake, tell the trainer, then reload this page.</source>
            <translation>Quien dirige el taller lo sacó de la sesión. Si es un error, avísele y recargue esta página.</translation>
        </message>
        <message>
            <source>This PIN is not right. Look at the screen and try again.</source>
            <translation>Este PIN no es correcto. Mire la pantalla y vuelva a intentarlo.</translation>
        </message>
        <message>
            <source>This browser is too old for the workshop. Please answer on paper or with a neighbour.</source>
            <translation>Este navegador es demasiado antiguo para el taller. Responda en papel o con quien tiene al lado.</translation>
        </message>
        <message>
            <source>This is not a number. Type it in digits, then send it again.</source>
            <translation>Esto no es un número. Escríbalo con cifras y envíelo otra vez.</translation>
        </message>
        <message>
            <source>Too many wrong PINs. Seconds to wait: {seconds}. Then try again.</source>
            <translation>Demasiados PIN incorrectos. Segundos de espera: {seconds}. Después vuelva a intentarlo.</translation>
        </message>
        <message>
            <source>True</source>
            <translation>Verdadero</translation>
        </message>
        <message>
            <source>Type a number, then send.</source>
            <translation>Escriba un número y envíe.</translation>
        </message>
        <message>
            <source>Type your answer, then send.</source>
            <translation>Escriba su respuesta y envíe.</translation>
        </message>
        <message>
            <source>Wait for the first question. Your screen may turn off.</source>
            <translation>Espere la primera pregunta. Su pantalla puede apagarse.</translation>
        </message>
        <message>
            <source>Who are you?</source>
            <translation>¿Quién es usted?</translation>
        </message>
        <message>
            <source>Workshop</source>
            <translation>Taller</translation>
        </message>
        <message>
            <source>You are in, {name}.</source>
            <translation>Ya entró, {name}.</translation>
        </message>
        <message>
            <source>You are in. Your number is {number}.</source>
            <translation>Ya entró. Su número es {number}.</translation>
        </message>
        <message>
            <source>You did not answer this one.</source>
            <translation>No respondió esta.</translation>
        </message>
        <message>
            <source>You may leave it empty.</source>
            <translation>Puede dejarlo vacío.</translation>
        </message>
        <message>
            <source>You opened this session in another window. Go on there, or reload this page.</source>
            <translation>Abrió esta sesión en otra ventana. Continúe allí o recargue esta página.</translation>
        </message>
        <message>
            <source>Your answer could not be saved. Please send it again.</source>
            <translation>Su respuesta no se pudo guardar. Envíela otra vez.</translation>
        </message>
        <message>
            <source>Your answer is saved. You can still change it.</source>
            <translation>Su respuesta está guardada. Aún puede cambiarla.</translation>
        </message>
        <message>
            <source>Your answer: {answer}</source>
            <translation>Su respuesta: {answer}</translation>
        </message>
        <message>
            <source>Your name, or a nickname</source>
            <translation>Su nombre o un apodo</translation>
        </message>
        <message>
            <source>Your points: {points}. Place {rank} of {people}.</source>
            <translation>Sus puntos: {points}. Lugar {rank} de {people}.</translation>
        </message>
        <message>
            <source>Your team</source>
            <translation>Su equipo</translation>
        </message>
        <message>
            <source>chosen by {count}</source>
            <translation>elegida por {count}</translation>
        </message>
        <message>
            <source>right</source>
            <translation>correcta</translation>
        </message>
        <message>
            <source>yours</source>
            <translation>la suya</translation>
        </message>
    </context>
    <context>
        <name>PlaceFinding</name>
        <message>
            <source>Finding the places of your notes: {done} of {total}</source>
            <translation>Buscando el lugar de sus notas: {done} de {total}</translation>
        </message>
        <message>
            <source>Look at them</source>
            <translation>Revisarlas</translation>
        </message>
        <message numerus="yes">
            <source>The guide was updated. %Ln of your notes and marks needs (need) your review.</source>
            <translation>
                <numerusform>La guía se actualizó. %Ln de sus notas y marcas necesita su revisión.</numerusform>
                <numerusform>La guía se actualizó. %Ln de sus notas y marcas necesitan su revisión.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The guide was updated. %Ln of your notes and marks needs (need) your review. All others have their place.</source>
            <translation>
                <numerusform>La guía se actualizó. %Ln de sus notas y marcas necesita su revisión. Las demás están en su lugar.</numerusform>
                <numerusform>La guía se actualizó. %Ln de sus notas y marcas necesitan su revisión. Las demás están en su lugar.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The guide was updated. All %Ln note(s) and mark(s) have their place.</source>
            <translation>
                <numerusform>La guía se actualizó. Su %Ln nota o marca está en su lugar.</numerusform>
                <numerusform>La guía se actualizó. Sus %Ln notas y marcas están en su lugar.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlanDialog</name>
        <message>
            <source>About</source>
            <translation>Sobre</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Minutes a day</source>
            <translation>Minutos al día</translation>
        </message>
        <message>
            <source>No plan</source>
            <translation>Sin plan</translation>
        </message>
        <message>
            <source>Plan your reviews</source>
            <translation>Planifique sus repasos</translation>
        </message>
        <message>
            <source>Ready by</source>
            <translation>Para el día</translation>
        </message>
        <message>
            <source>Say by when you want to be ready. New questions are spread over the days.</source>
            <translation>Indique para qué día se prepara. Las preguntas nuevas se reparten entre los días.</translation>
        </message>
        <message>
            <source>The whole guide</source>
            <translation>Toda la guía</translation>
        </message>
        <message>
            <source>Use this plan</source>
            <translation>Usar este plan</translation>
        </message>
        <message numerus="yes">
            <source>With %n minute(s) a day you would not be ready within {days} days; this forecast looks no further.</source>
            <translation>
                <numerusform>Con %n minuto al día, la preparación no quedaría completa en {days} días; este pronóstico no va más allá.</numerusform>
                <numerusform>Con %n minutos al día, la preparación no quedaría completa en {days} días; este pronóstico no va más allá.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>With %n minute(s) a day you would probably be ready by {day}.</source>
            <translation>
                <numerusform>Con %n minuto al día, la preparación probablemente quedaría completa para el {day}.</numerusform>
                <numerusform>Con %n minutos al día, la preparación probablemente quedaría completa para el {day}.</numerusform>
            </translation>
        </message>
        <message>
            <source>{questions}, {new} of them new.</source>
            <translation>{questions}; nuevas: {new}.</translation>
        </message>
        <message>
            <source>✓ That is enough: on that day you will probably know {share} of the answers.</source>
            <translation>✓ Es suficiente: ese día probablemente sabrá {share} de las respuestas.</translation>
        </message>
        <message numerus="yes">
            <source>✗ That is not enough. %n minute(s) a day would be enough for that day.</source>
            <translation>
                <numerusform>✗ No es suficiente. Para ese día bastaría %n minuto al día.</numerusform>
                <numerusform>✗ No es suficiente. Para ese día bastarían %n minutos al día.</numerusform>
            </translation>
        </message>
        <message>
            <source>✗ The day is too near for all of it, however long you learn. Choose a later day or a single stage.</source>
            <translation>✗ La fecha está demasiado cerca para todo, por mucho que estudie. Elija una fecha posterior o una sola etapa.</translation>
        </message>
    </context>
    <context>
        <name>PlanPanel</name>
        <message>
            <source>Ask again</source>
            <translation>Preguntar otra vez</translation>
        </message>
        <message>
            <source>Ask this question</source>
            <translation>Hacer esta pregunta</translation>
        </message>
        <message numerus="yes">
            <source>Asked %n time(s)</source>
            <translation>
                <numerusform>Hecha %n vez</numerusform>
                <numerusform>Hecha %n veces</numerusform>
            </translation>
        </message>
        <message>
            <source>Asked, answer not shown</source>
            <translation>Hecha, respuesta no mostrada</translation>
        </message>
        <message>
            <source>Back to where we are</source>
            <translation>Volver a donde estamos</translation>
        </message>
        <message>
            <source>Not asked yet</source>
            <translation>Aún no hecha</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Ahora</translation>
        </message>
        <message>
            <source>Questions of the session</source>
            <translation>Preguntas de la sesión</translation>
        </message>
        <message>
            <source>Show its result</source>
            <translation>Mostrar su resultado</translation>
        </message>
        <message>
            <source>Skip a question, or go back to one. No answer is lost. Asked again, a question has a second result, and both are compared.</source>
            <translation>Puede saltar una pregunta o volver a otra. No se pierde ninguna respuesta. Si se hace otra vez, la pregunta tiene un segundo resultado y se comparan los dos.</translation>
        </message>
        <message>
            <source>{deed}: question {place}</source>
            <translation>{deed}: pregunta {place}</translation>
        </message>
    </context>
    <context>
        <name>PractisePage</name>
        <message>
            <source>All cases</source>
            <translation>Todos los casos</translation>
        </message>
        <message>
            <source>All sections</source>
            <translation>Todas las secciones</translation>
        </message>
        <message>
            <source>All topics</source>
            <translation>Todos los temas</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Comenzar</translation>
        </message>
        <message>
            <source>Case studies</source>
            <translation>Estudios de caso</translation>
        </message>
        <message>
            <source>Chosen from {questions}</source>
            <translation>Se elige entre {questions}</translation>
        </message>
        <message>
            <source>Do or don’t</source>
            <translation>Hacer o no hacer</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>Cuántas</translation>
        </message>
        <message>
            <source>Practise</source>
            <translation>Practicar</translation>
        </message>
        <message>
            <source>Questions that went wrong, and new ones, come first.</source>
            <translation>Primero vienen las preguntas que salieron mal y las nuevas.</translation>
        </message>
        <message>
            <source>Quick sorting: the guide’s own advice, one line at a time. The + key means do, the − key means don’t.</source>
            <translation>Clasificación rápida: los consejos de la guía, línea por línea. La tecla + significa hacer; la tecla −, no hacer.</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Sección</translation>
        </message>
        <message>
            <source>Sort 20 lines</source>
            <translation>Clasificar 20 líneas</translation>
        </message>
        <message>
            <source>The whole guide</source>
            <translation>Toda la guía</translation>
        </message>
        <message>
            <source>There are no questions about this. Choose another topic or section.</source>
            <translation>No hay preguntas sobre esto. Elija otro tema u otra sección.</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Qué</translation>
        </message>
    </context>
    <context>
        <name>PresenterPage</name>
        <message>
            <source>An earlier question is on the projector</source>
            <translation>En el proyector hay una pregunta anterior</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>Preguntar otra vez</translation>
        </message>
        <message>
            <source>Ask the first question</source>
            <translation>Hacer la primera pregunta</translation>
        </message>
        <message>
            <source>Close the answers</source>
            <translation>Cerrar las respuestas</translation>
        </message>
        <message>
            <source>Discuss</source>
            <translation>Conversar</translation>
        </message>
        <message>
            <source>End the session …</source>
            <translation>Terminar la sesión…</translation>
        </message>
        <message>
            <source>End …</source>
            <translation>Terminar…</translation>
        </message>
        <message>
            <source>Next question</source>
            <translation>Pregunta siguiente</translation>
        </message>
        <message>
            <source>People: {count}</source>
            <translation>Personas: {count}</translation>
        </message>
        <message>
            <source>Points on the projector</source>
            <translation>Puntos en el proyector</translation>
        </message>
        <message>
            <source>Projector</source>
            <translation>Proyector</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Preguntas</translation>
        </message>
        <message>
            <source>Show the answer</source>
            <translation>Mostrar la respuesta</translation>
        </message>
        <message>
            <source>Show the result</source>
            <translation>Mostrar el resultado</translation>
        </message>
        <message>
            <source>Take answers again</source>
            <translation>Reabrir respuestas</translation>
        </message>
        <message>
            <source>Time is up</source>
            <translation>Se acabó el tiempo</translation>
        </message>
        <message>
            <source>Ways to answer</source>
            <translation>Cómo responder</translation>
        </message>
        <message>
            <source>missing: {count}</source>
            <translation>faltan: {count}</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>Quedan {time}</translation>
        </message>
        <message>
            <source>✗ Ways to answer</source>
            <translation>✗ Cómo responder</translation>
        </message>
    </context>
    <context>
        <name>ProblemWindow</name>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Copy this message</source>
            <translation>Copiar este mensaje</translation>
        </message>
        <message>
            <source>The guide cannot be opened</source>
            <translation>La guía no se puede abrir</translation>
        </message>
    </context>
    <context>
        <name>ProfilesDialog</name>
        <message>
            <source>Ask me at start</source>
            <translation>Preguntarme al iniciar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Name of a profile</source>
            <translation>Nombre de un perfil</translation>
        </message>
        <message>
            <source>Name, for a new profile or to rename</source>
            <translation>Nuevo nombre de perfil</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nuevo</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Profiles</source>
            <translation>Perfiles</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Cambiar nombre</translation>
        </message>
        <message>
            <source>Several people can use this computer, each with notes of their own. Profiles keep them apart; they do not hide them.</source>
            <translation>Varias personas pueden usar esta computadora, cada una con sus propias notas. Los perfiles las separan; no las ocultan.</translation>
        </message>
        <message>
            <source>Whose notes?</source>
            <translation>¿De quién son las notas?</translation>
        </message>
    </context>
    <context>
        <name>ProgressPage</name>
        <message>
            <source>A question that is not there any more</source>
            <translation>Una pregunta que ya no existe</translation>
        </message>
        <message>
            <source>All answers as CSV …</source>
            <translation>Todas las respuestas en CSV…</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Respuestas</translation>
        </message>
        <message>
            <source>Answers week by week</source>
            <translation>Respuestas por semana</translation>
        </message>
        <message>
            <source>Being sure and being right</source>
            <translation>Certeza y aciertos</translation>
        </message>
        <message>
            <source>Case studies</source>
            <translation>Estudios de caso</translation>
        </message>
        <message>
            <source>Certificate: {title} …</source>
            <translation>Certificado: {title}…</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Todo</translation>
        </message>
        <message>
            <source>Here you will see how many answers were right.</source>
            <translation>Aquí verá cuántas respuestas fueron correctas.</translation>
        </message>
        <message>
            <source>Mastered</source>
            <translation>Dominadas</translation>
        </message>
        <message>
            <source>Mastered means: in {days} days you will still know it, with a chance of at least {share}. It fades with time and comes back with reviews.</source>
            <translation>Dominada significa: dentro de {days} días aún la sabrá, con una probabilidad de al menos {share}. Se debilita con el tiempo y se recupera con los repasos.</translation>
        </message>
        <message>
            <source>Papers and files</source>
            <translation>Documentos y archivos</translation>
        </message>
        <message>
            <source>Passed modules</source>
            <translation>Módulos aprobados</translation>
        </message>
        <message>
            <source>Practised</source>
            <translation>Practicadas</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Avance</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Leídas</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Correctas</translation>
        </message>
        <message>
            <source>Save the remarks …</source>
            <translation>Guardar las observaciones…</translation>
        </message>
        <message>
            <source>Save them as a file to pass them on to the people who edit the guide.</source>
            <translation>Guárdelas en un archivo para entregarlas a quienes editan la guía.</translation>
        </message>
        <message>
            <source>Show as a chart</source>
            <translation>Mostrar como gráfico</translation>
        </message>
        <message>
            <source>Show as a table</source>
            <translation>Mostrar como tabla</translation>
        </message>
        <message>
            <source>Study record as PDF …</source>
            <translation>Registro de estudio en PDF…</translation>
        </message>
        <message>
            <source>The height is the number of answers; the filled part was right.</source>
            <translation>La altura es el número de respuestas; la parte rellena fue correcta.</translation>
        </message>
        <message>
            <source>Week of</source>
            <translation>Semana del</translation>
        </message>
        <message>
            <source>When you are sure, you are nearly always right.</source>
            <translation>Cuando tiene certeza, casi siempre acierta.</translation>
        </message>
        <message>
            <source>You are sure more often than you are right. Check again before you answer.</source>
            <translation>Tiene certeza más veces de las que acierta. Revise antes de responder.</translation>
        </message>
        <message>
            <source>Your remarks on questions</source>
            <translation>Sus observaciones sobre preguntas</translation>
        </message>
        <message>
            <source>mastered</source>
            <translation>dominadas</translation>
        </message>
        <message>
            <source>practised</source>
            <translation>practicadas</translation>
        </message>
        <message>
            <source>read</source>
            <translation>leídas</translation>
        </message>
        <message>
            <source>{part} of {whole}</source>
            <translation>{part} de {whole}</translation>
        </message>
        <message>
            <source>{share} right of {count}</source>
            <translation>{share} correctas de {count}</translation>
        </message>
        <message>
            <source>{title}: show its sections</source>
            <translation>{title}: mostrar sus secciones</translation>
        </message>
    </context>
    <context>
        <name>ProjectorWindow</name>
        <message>
            <source>Projector</source>
            <translation>Proyector</translation>
        </message>
    </context>
    <context>
        <name>Prompts</name>
        <message>
            <source>Close and lose it</source>
            <translation>Cerrar y perderlo</translation>
        </message>
        <message>
            <source>Export notes</source>
            <translation>Exportar notas</translation>
        </message>
        <message>
            <source>Import notes</source>
            <translation>Importar notas</translation>
        </message>
        <message>
            <source>It is still on the screen. Stay and copy it, or free some space on the disk. If you close the program now, it is lost. All that was saved before is safe.</source>
            <translation>Aún está en la pantalla. Quédese y cópielo, o libere espacio en el disco. Si cierra ahora el programa, se pierde. Todo lo guardado antes está a salvo.</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Conservar</translation>
        </message>
        <message>
            <source>Remove for good</source>
            <translation>Eliminar definitivamente</translation>
        </message>
        <message>
            <source>Remove for good: {count}</source>
            <translation>Eliminar definitivamente: {count}</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Guardar como PDF</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Quedarse</translation>
        </message>
        <message>
            <source>The questions and sets in the trash are gone then. It cannot be undone. Only backups still have them. Answers you gave to these questions still count.</source>
            <translation>Las preguntas y los conjuntos de la papelera desaparecerán. No se puede deshacer. Solo quedarán en los respaldos. Las respuestas que usted dio a esas preguntas siguen contando.</translation>
        </message>
        <message>
            <source>What you typed last in your note is not saved.</source>
            <translation>Lo último que escribió en su nota no está guardado.</translation>
        </message>
        <message>
            <source>What you wrote there is gone then, with its earlier texts. It cannot be undone. Only backups still have it.</source>
            <translation>Lo que escribió allí desaparecerá, con sus textos anteriores. No se puede deshacer. Solo quedará en los respaldos.</translation>
        </message>
    </context>
    <context>
        <name>QShortcut</name>
        <message>
            <source>Ctrl</source>
            <translation>Ctrl</translation>
        </message>
        <message>
            <source>Del</source>
            <translation>Supr</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Ins</source>
            <translation>Insert</translation>
        </message>
        <message>
            <source>PgDown</source>
            <translation>AvPág</translation>
        </message>
        <message>
            <source>PgUp</source>
            <translation>RePág</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>Intro</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Mayús</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>Tab</translation>
        </message>
    </context>
    <context>
        <name>Question</name>
        <message>
            <source>All lines are on one side.</source>
            <translation>Todas las líneas están del mismo lado.</translation>
        </message>
        <message>
            <source>An explanation helps people learn.</source>
            <translation>Una explicación ayuda a aprender.</translation>
        </message>
        <message>
            <source>Do or don’t</source>
            <translation>Hacer o no hacer</translation>
        </message>
        <message>
            <source>Every option is right. Is that what you want?</source>
            <translation>Todas las opciones son correctas. ¿Es lo que quiere?</translation>
        </message>
        <message>
            <source>Line {line} does not say why.</source>
            <translation>La línea {line} no dice por qué.</translation>
        </message>
        <message>
            <source>Line {line} is empty.</source>
            <translation>La línea {line} está vacía.</translation>
        </message>
        <message>
            <source>Line {line} says the same as another one.</source>
            <translation>La línea {line} dice lo mismo que otra.</translation>
        </message>
        <message>
            <source>Match</source>
            <translation>Emparejar</translation>
        </message>
        <message>
            <source>No opinion is right or wrong.</source>
            <translation>Ninguna opinión es correcta o incorrecta.</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Número</translation>
        </message>
        <message>
            <source>One option is right</source>
            <translation>Una opción correcta</translation>
        </message>
        <message>
            <source>Only one option is right. Is that what you want?</source>
            <translation>Solo una opción es correcta. ¿Es lo que quiere?</translation>
        </message>
        <message>
            <source>Only one option may be right.</source>
            <translation>Solo una opción puede ser correcta.</translation>
        </message>
        <message>
            <source>Opinion</source>
            <translation>Opinión</translation>
        </message>
        <message>
            <source>Put in order</source>
            <translation>Ordenar</translation>
        </message>
        <message>
            <source>Several options are right</source>
            <translation>Varias opciones correctas</translation>
        </message>
        <message>
            <source>Short answer</source>
            <translation>Respuesta corta</translation>
        </message>
        <message>
            <source>The margin cannot be below zero.</source>
            <translation>El margen no puede ser menor que cero.</translation>
        </message>
        <message>
            <source>The question itself is missing.</source>
            <translation>Falta la propia pregunta.</translation>
        </message>
        <message>
            <source>The right answer is missing.</source>
            <translation>Falta la respuesta correcta.</translation>
        </message>
        <message>
            <source>There are more lines than people can keep in mind.</source>
            <translation>Hay más líneas de las que se pueden tener en mente.</translation>
        </message>
        <message>
            <source>There are too few lines.</source>
            <translation>Hay muy pocas líneas.</translation>
        </message>
        <message>
            <source>This is not a number.</source>
            <translation>Esto no es un número.</translation>
        </message>
        <message>
            <source>Tick what is right.</source>
            <translation>Marque lo que es correcto.</translation>
        </message>
        <message>
            <source>True or false</source>
            <translation>Verdadero o falso</translation>
        </message>
    </context>
    <context>
        <name>QuestionDesk</name>
        <message>
            <source>The trash is empty.</source>
            <translation>La papelera está vacía.</translation>
        </message>
    </context>
    <context>
        <name>QuestionEditor</name>
        <message>
            <source>Done</source>
            <translation>Listo</translation>
        </message>
        <message>
            <source>Explanation, shown after the answer</source>
            <translation>Explicación (se muestra después de la respuesta)</translation>
        </message>
        <message>
            <source>How it looks</source>
            <translation>Vista previa</translation>
        </message>
        <message>
            <source>It is kept, but it will only be asked when the marked points are corrected.</source>
            <translation>Se guarda, pero solo se preguntará cuando se corrijan los puntos señalados.</translation>
        </message>
        <message>
            <source>Kind of question</source>
            <translation>Tipo de pregunta</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Sin guardar</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Guardado</translation>
        </message>
        <message>
            <source>Saving …</source>
            <translation>Guardando…</translation>
        </message>
        <message>
            <source>The question</source>
            <translation>La pregunta</translation>
        </message>
        <message>
            <source>What it asks for</source>
            <translation>Qué pide</translation>
        </message>
        <message>
            <source>Write a question</source>
            <translation>Escribir una pregunta</translation>
        </message>
    </context>
    <context>
        <name>QuestionExchange</name>
        <message>
            <source>Anki deck: cards to learn with</source>
            <translation>Mazo de Anki: tarjetas para estudiar</translation>
        </message>
        <message>
            <source>Do</source>
            <translation>Hacer</translation>
        </message>
        <message>
            <source>Don’t</source>
            <translation>No hacer</translation>
        </message>
        <message>
            <source>Export questions</source>
            <translation>Exportar preguntas</translation>
        </message>
        <message>
            <source>False</source>
            <translation>Falso</translation>
        </message>
        <message>
            <source>Files of this kind cannot be read. In a spreadsheet or a word processor, save yours as a table (CSV) or as plain text, and import that.</source>
            <translation>Los archivos de este tipo no se pueden leer. En una hoja de cálculo o un procesador de textos, guarde el suyo como tabla (CSV) o como texto sin formato, e importe ese archivo.</translation>
        </message>
        <message>
            <source>GIFT: for Moodle, easy to edit</source>
            <translation>GIFT: para Moodle, fácil de editar</translation>
        </message>
        <message>
            <source>Import questions</source>
            <translation>Importar preguntas</translation>
        </message>
        <message>
            <source>Imported: {questions}</source>
            <translation>Importado: {questions}</translation>
        </message>
        <message>
            <source>Line {line}: {reason}</source>
            <translation>Línea {line}: {reason}</translation>
        </message>
        <message>
            <source>Moodle XML: for Moodle, with all it can hold</source>
            <translation>Moodle XML: para Moodle, con todo lo que admite</translation>
        </message>
        <message>
            <source>Questions ({patterns})</source>
            <translation>Preguntas ({patterns})</translation>
        </message>
        <message>
            <source>Saved to {path}. Sheets with questions: {questions}. The answers follow, sheets: {answers}.</source>
            <translation>Guardado en {path}. Hojas con preguntas: {questions}. Siguen las respuestas, hojas: {answers}.</translation>
        </message>
        <message>
            <source>Saved {questions} to {path}</source>
            <translation>Guardado en {path}: {questions}</translation>
        </message>
        <message>
            <source>Table (CSV): carries everything, for this program and spreadsheets</source>
            <translation>Tabla (CSV): lo lleva todo, para este programa y hojas de cálculo</translation>
        </message>
        <message>
            <source>True</source>
            <translation>Verdadero</translation>
        </message>
        <message>
            <source>it cannot be read</source>
            <translation>no se puede leer</translation>
        </message>
        <message>
            <source>it cannot be read: look for “{detail}”</source>
            <translation>no se puede leer: busque «{detail}»</translation>
        </message>
        <message>
            <source>it could not be asked</source>
            <translation>no se podría preguntar</translation>
        </message>
        <message>
            <source>it has too few options or lines.</source>
            <translation>tiene muy pocas opciones o líneas.</translation>
        </message>
        <message>
            <source>it is too long</source>
            <translation>es demasiado larga</translation>
        </message>
        <message>
            <source>left out: it is not finished</source>
            <translation>omitida: no está terminada</translation>
        </message>
        <message>
            <source>left out: the format has no such kind</source>
            <translation>omitida: el formato no tiene este tipo</translation>
        </message>
        <message>
            <source>no option is marked as right.</source>
            <translation>ninguna opción está marcada como correcta.</translation>
        </message>
        <message>
            <source>some characters are written differently</source>
            <translation>algunos caracteres se escriben de otra manera</translation>
        </message>
        <message>
            <source>the file declares a document type, which is not safe to read</source>
            <translation>el archivo declara un tipo de documento, y no es seguro leerlo</translation>
        </message>
        <message>
            <source>the first row must name the columns, and one of them is “{detail}”</source>
            <translation>la primera fila debe nombrar las columnas, y una de ellas es «{detail}»</translation>
        </message>
        <message>
            <source>the program does not have this kind of question ({detail})</source>
            <translation>el programa no tiene este tipo de pregunta ({detail})</translation>
        </message>
        <message>
            <source>the rest of the file was not read</source>
            <translation>el resto del archivo no se leyó</translation>
        </message>
        <message>
            <source>without its pictures</source>
            <translation>sin sus imágenes</translation>
        </message>
        <message>
            <source>without the answers that accept any text</source>
            <translation>sin las respuestas que aceptan cualquier texto</translation>
        </message>
        <message>
            <source>without the answers that are partly right</source>
            <translation>sin las respuestas correctas en parte</translation>
        </message>
        <message>
            <source>without the comments on single answers</source>
            <translation>sin los comentarios a cada respuesta</translation>
        </message>
        <message>
            <source>without the reasons of single lines</source>
            <translation>sin las razones de cada línea</translation>
        </message>
        <message>
            <source>without the unit</source>
            <translation>sin la unidad</translation>
        </message>
        <message>
            <source>written as a question to match</source>
            <translation>escrita como pregunta de emparejar</translation>
        </message>
    </context>
    <context>
        <name>QuestionList</name>
        <message numerus="yes">
            <source> · %n second(s)</source>
            <translation>
                <numerusform> · %n segundo</numerusform>
                <numerusform> · %n segundos</numerusform>
            </translation>
        </message>
        <message>
            <source>Now at {place}</source>
            <translation>Ahora en el lugar {place}</translation>
        </message>
        <message>
            <source>Questions in their order</source>
            <translation>Preguntas en su orden</translation>
        </message>
    </context>
    <context>
        <name>QuestionNotes</name>
        <message>
            <source>Note on this question</source>
            <translation>Nota sobre esta pregunta</translation>
        </message>
    </context>
    <context>
        <name>QuizPaper</name>
        <message>
            <source>Answers. {foot}</source>
            <translation>Respuestas. {foot}</translation>
        </message>
        <message>
            <source>Answers: {title}</source>
            <translation>Respuestas: {title}</translation>
        </message>
        <message>
            <source>Circle all letters that fit.</source>
            <translation>Encierre todas las letras que correspondan.</translation>
        </message>
        <message>
            <source>Circle one letter.</source>
            <translation>Encierre una letra.</translation>
        </message>
        <message>
            <source>Circle one of the two for each line.</source>
            <translation>En cada línea, encierre una de las dos.</translation>
        </message>
        <message>
            <source>Circle one.</source>
            <translation>Encierre una.</translation>
        </message>
        <message>
            <source>Circle what you think. There is no right or wrong.</source>
            <translation>Encierre lo que opina. No hay respuestas correctas o incorrectas.</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Fecha</translation>
        </message>
        <message>
            <source>Do</source>
            <translation>Hacer</translation>
        </message>
        <message>
            <source>Don’t</source>
            <translation>No hacer</translation>
        </message>
        <message>
            <source>False</source>
            <translation>Falso</translation>
        </message>
        <message>
            <source>For the person who asks. Keep these sheets when you hand out the quiz.</source>
            <translation>Para la persona que pregunta. Conserve estas hojas cuando reparta el cuestionario.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Number the lines in the right order.</source>
            <translation>Numere las líneas en el orden correcto.</translation>
        </message>
        <message>
            <source>There is no right or wrong here.</source>
            <translation>Aquí no hay respuestas correctas o incorrectas.</translation>
        </message>
        <message>
            <source>True</source>
            <translation>Verdadero</translation>
        </message>
        <message>
            <source>Write a number.</source>
            <translation>Escriba un número.</translation>
        </message>
        <message>
            <source>Write the answer.</source>
            <translation>Escriba la respuesta.</translation>
        </message>
        <message>
            <source>Write the letter of its partner before each line.</source>
            <translation>Escriba delante de cada línea la letra de su pareja.</translation>
        </message>
        <message>
            <source>{title}, content {version}</source>
            <translation>{title}, contenido {version}</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Cases</source>
            <translation>Casos</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>Guía</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Ayuda</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Inicio</translation>
        </message>
        <message>
            <source>Notebook</source>
            <translation>Cuaderno</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Configuración</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Capacitación</translation>
        </message>
        <message>
            <source>Workshop</source>
            <translation>Taller</translation>
        </message>
    </context>
    <context>
        <name>ReaderView</name>
        <message>
            <source>Address copied. This program does not open it: {address}</source>
            <translation>Dirección copiada. Este programa no la abre: {address}</translation>
        </message>
        <message>
            <source>Glossary</source>
            <translation>Glosario</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Página</translation>
        </message>
    </context>
    <context>
        <name>ReadingScreen</name>
        <message numerus="yes">
            <source>Practise this page: %n question(s)</source>
            <translation>
                <numerusform>Practicar esta página: %n pregunta</numerusform>
                <numerusform>Practicar esta página: %n preguntas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RemarkCard</name>
        <message>
            <source>Take the remark back</source>
            <translation>Retirar la observación</translation>
        </message>
        <message>
            <source>Take the remark back: {text}</source>
            <translation>Retirar la observación: {text}</translation>
        </message>
    </context>
    <context>
        <name>Remarks</name>
        <message>
            <source>Kept. You can pass it on from the page Progress.</source>
            <translation>Guardada. Puede entregarla desde la página Avance.</translation>
        </message>
        <message>
            <source>The remark is taken back.</source>
            <translation>Se retiró la observación.</translation>
        </message>
    </context>
    <context>
        <name>RestoreDialog</name>
        <message>
            <source>Backups, the latest first</source>
            <translation>Respaldos, primero el más reciente</translation>
        </message>
        <message>
            <source>Before that, your notes as they are now are saved in a backup too, so that you can go back to them.</source>
            <translation>Antes se guardan también sus notas actuales en un respaldo, para que pueda volver a ellas.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>In the backup</source>
            <translation>En el respaldo</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Ahora</translation>
        </message>
        <message>
            <source>Restore a backup</source>
            <translation>Restaurar un respaldo</translation>
        </message>
        <message>
            <source>Restore this backup</source>
            <translation>Restaurar este respaldo</translation>
        </message>
        <message>
            <source>There are no backups in {folder} yet.</source>
            <translation>Aún no hay respaldos en {folder}.</translation>
        </message>
        <message>
            <source>{reason}; some notes in it are damaged</source>
            <translation>{reason}; algunas notas que contiene están dañadas</translation>
        </message>
    </context>
    <context>
        <name>RestoredDialog</name>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>The backup is restored</source>
            <translation>El respaldo está restaurado</translation>
        </message>
        <message>
            <source>To go back to how they were before, choose Menu, File, Restore a backup, and take the one of {moment}, “{reason}”.</source>
            <translation>Para volver al estado anterior, elija Menú, Archivo, Restaurar un respaldo, y tome el del {moment}, «{reason}».</translation>
        </message>
        <message>
            <source>Your notes are as they were on {moment}.</source>
            <translation>Sus notas están como estaban el {moment}.</translation>
        </message>
    </context>
    <context>
        <name>ResultPage</name>
        <message numerus="yes">
            <source>%n answer(s) about questions that are not there any more count all the same.</source>
            <translation>
                <numerusform>%n respuesta a una pregunta que ya no existe cuenta de todos modos.</numerusform>
                <numerusform>%n respuestas a preguntas que ya no existen cuentan de todos modos.</numerusform>
            </translation>
        </message>
        <message>
            <source>Back to training</source>
            <translation>Volver a la capacitación</translation>
        </message>
        <message>
            <source>By section</source>
            <translation>Por sección</translation>
        </message>
        <message>
            <source>By what was asked</source>
            <translation>Por lo que se preguntó</translation>
        </message>
        <message>
            <source>Certificate …</source>
            <translation>Certificado…</translation>
        </message>
        <message>
            <source>Repeat what went wrong</source>
            <translation>Repetir lo que salió mal</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <source>Your answers</source>
            <translation>Sus respuestas</translation>
        </message>
        <message>
            <source>Your own questions</source>
            <translation>Sus propias preguntas</translation>
        </message>
        <message>
            <source>{right} of {count}</source>
            <translation>{right} de {count}</translation>
        </message>
        <message>
            <source>{right} of {count} right · {time}</source>
            <translation>{right} de {count} correctas · {time}</translation>
        </message>
        <message>
            <source>✓ Passed. {limit} were needed.</source>
            <translation>✓ Aprobado. Se necesitaba {limit}.</translation>
        </message>
        <message>
            <source>✗ Not passed yet. {limit} are needed. You can try again any time.</source>
            <translation>✗ Aún no aprobado. Se necesita {limit}. Puede volver a intentarlo cuando quiera.</translation>
        </message>
    </context>
    <context>
        <name>ResultsPage</name>
        <message numerus="yes">
            <source>! The file was damaged: %n entry(ies) of this session is (are) lost. What is shown here is not all.</source>
            <translation>
                <numerusform>! El archivo estaba dañado: se perdió %n entrada de esta sesión. Lo que se muestra aquí no es todo.</numerusform>
                <numerusform>! El archivo estaba dañado: se perdieron %n entradas de esta sesión. Lo que se muestra aquí no es todo.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n point(s)</source>
            <translation>
                <numerusform>%n punto</numerusform>
                <numerusform>%n puntos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n point(s) on average</source>
            <translation>
                <numerusform>%n punto en promedio</numerusform>
                <numerusform>%n puntos en promedio</numerusform>
            </translation>
        </message>
        <message>
            <source>All sessions</source>
            <translation>Todas las sesiones</translation>
        </message>
        <message>
            <source>Answers (CSV) …</source>
            <translation>Respuestas (CSV)…</translation>
        </message>
        <message>
            <source>Attendance (CSV) …</source>
            <translation>Asistencia (CSV)…</translation>
        </message>
        <message>
            <source>Before and after talking</source>
            <translation>Antes y después de conversar</translation>
        </message>
        <message>
            <source>By person, and attendance</source>
            <translation>Por persona y asistencia</translation>
        </message>
        <message>
            <source>By question</source>
            <translation>Por pregunta</translation>
        </message>
        <message>
            <source>By team</source>
            <translation>Por equipo</translation>
        </message>
        <message>
            <source>Certificates of attendance …</source>
            <translation>Certificados de asistencia…</translation>
        </message>
        <message>
            <source>Delete personal data …</source>
            <translation>Borrar los datos personales…</translation>
        </message>
        <message>
            <source>Enter answer sheets …</source>
            <translation>Ingresar hojas de respuestas…</translation>
        </message>
        <message>
            <source>No question was asked.</source>
            <translation>No se hizo ninguna pregunta.</translation>
        </message>
        <message>
            <source>Nobody joined; hands are counted without names.</source>
            <translation>Nadie entró; las manos se cuentan sin nombres.</translation>
        </message>
        <message>
            <source>Nothing is stored about people but the names they typed and their answers. You can delete names, teams’ names and typed words; how often answers were right stays.</source>
            <translation>De las personas solo se guardan los nombres que escribieron y sus respuestas. Puede borrar los nombres, los nombres de los equipos y las palabras escritas; se conserva cuántas respuestas fueron correctas.</translation>
        </message>
        <message>
            <source>Open in the guide</source>
            <translation>Abrir en la guía</translation>
        </message>
        <message>
            <source>Open in the guide: {where}</source>
            <translation>Abrir en la guía: {where}</translation>
        </message>
        <message>
            <source>People: {people} · questions asked: {questions}</source>
            <translation>Personas: {people} · preguntas hechas: {questions}</translation>
        </message>
        <message>
            <source>Personal data</source>
            <translation>Datos personales</translation>
        </message>
        <message>
            <source>Questions (CSV) …</source>
            <translation>Preguntas (CSV)…</translation>
        </message>
        <message>
            <source>Read these places together, or hand them out.</source>
            <translation>Lean juntos estos pasajes, o repártalos.</translation>
        </message>
        <message>
            <source>Report as PDF …</source>
            <translation>Informe en PDF…</translation>
        </message>
        <message>
            <source>Results of the session</source>
            <translation>Resultados de la sesión</translation>
        </message>
        <message>
            <source>Right before: {before}. Right after: {after}. Of {both} who answered both times, {gained} changed to the right answer and {lost} away from it.</source>
            <translation>Correctas antes: {before}. Correctas después: {after}. Respondieron las dos veces: {both}; de ellas, {gained} pasaron a la respuesta correcta y {lost} la dejaron.</translation>
        </message>
        <message>
            <source>Tables are CSV files for a spreadsheet; they hold the names people typed. xAPI is for a learning record and holds no names.</source>
            <translation>Las tablas son archivos CSV para una hoja de cálculo; contienen los nombres que la gente escribió. xAPI es para un registro de aprendizaje y no contiene nombres.</translation>
        </message>
        <message>
            <source>The names were deleted. Numbers and results stay.</source>
            <translation>Los nombres se borraron. Los números y los resultados se conservan.</translation>
        </message>
        <message>
            <source>What was hard</source>
            <translation>Lo que fue difícil</translation>
        </message>
        <message>
            <source>answered {count} of {questions}</source>
            <translation>respondió {count} de {questions}</translation>
        </message>
        <message>
            <source>members: {count}</source>
            <translation>integrantes: {count}</translation>
        </message>
        <message>
            <source>xAPI …</source>
            <translation>xAPI…</translation>
        </message>
        <message>
            <source>{question} (asked again)</source>
            <translation>{question} (otra vez)</translation>
        </message>
    </context>
    <context>
        <name>ReviewPane</name>
        <message>
            <source>Its page is no longer in the guide</source>
            <translation>Su página ya no está en la guía</translation>
        </message>
        <message>
            <source>Keep with the whole section</source>
            <translation>Conservar con la sección</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Más tarde</translation>
        </message>
        <message>
            <source>Nothing like it was found in this edition of the guide.</source>
            <translation>En esta edición de la guía no se encontró nada parecido.</translation>
        </message>
        <message>
            <source>Section to keep it with</source>
            <translation>Sección con la que conservarla</translation>
        </message>
        <message>
            <source>The text of this place changed</source>
            <translation>El texto de este lugar cambió</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>Desechar</translation>
        </message>
        <message>
            <source>Where does it belong now? What differs is marked.</source>
            <translation>¿Cuál es su lugar ahora? Las diferencias están marcadas.</translation>
        </message>
        <message>
            <source>Your note: {note}</source>
            <translation>Su nota: {note}</translation>
        </message>
        <message>
            <source>{kind}. It was at: {place}</source>
            <translation>{kind}. Estaba en: {place}</translation>
        </message>
    </context>
    <context>
        <name>ReviewPlans</name>
        <message>
            <source>The plan is kept. The page Today shows what is due.</source>
            <translation>El plan está guardado. La página Hoy muestra lo pendiente.</translation>
        </message>
        <message>
            <source>There is no plan any more.</source>
            <translation>Ya no hay un plan.</translation>
        </message>
    </context>
    <context>
        <name>SalvageDialog</name>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>If something is missing, a backup may have it. You can look at each first.</source>
            <translation>Si falta algo, puede estar en un respaldo. Antes puede mirar cada uno.</translation>
        </message>
        <message>
            <source>Look at the backups …</source>
            <translation>Mirar los respaldos…</translation>
        </message>
        <message>
            <source>What could be read is saved</source>
            <translation>Lo que se pudo leer está guardado</translation>
        </message>
    </context>
    <context>
        <name>ScenariosPage</name>
        <message>
            <source>All scenarios</source>
            <translation>Todos los escenarios</translation>
        </message>
        <message>
            <source>Choose something else here</source>
            <translation>Tomar otra decisión aquí</translation>
        </message>
        <message>
            <source>Choose something else here: {question}</source>
            <translation>Tomar otra decisión aquí: {question}</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Other choices lead to other endings.</source>
            <translation>Otras decisiones llevan a otros finales.</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Comenzar</translation>
        </message>
        <message>
            <source>Play it again</source>
            <translation>Comenzar de nuevo</translation>
        </message>
        <message>
            <source>Scenarios</source>
            <translation>Escenarios</translation>
        </message>
        <message>
            <source>Take the last choice back</source>
            <translation>Deshacer la última decisión</translation>
        </message>
        <message>
            <source>The end</source>
            <translation>El final</translation>
        </message>
        <message>
            <source>What the guide says: {title}</source>
            <translation>Lo que dice la guía: {title}</translation>
        </message>
        <message>
            <source>What to learn from it</source>
            <translation>Qué aprender de esto</translation>
        </message>
        <message>
            <source>Whole cycle</source>
            <translation>Ciclo completo</translation>
        </message>
        <message>
            <source>You chose: {choice}</source>
            <translation>Usted eligió: {choice}</translation>
        </message>
        <message>
            <source>You decide, and see what comes of it. Other paths can be explored later.</source>
            <translation>Usted decide y ve qué resulta. Otros caminos se pueden explorar después.</translation>
        </message>
        <message numerus="yes">
            <source>You have seen {known} of %n ending(s).</source>
            <translation>
                <numerusform>Ha visto {known} de %n final.</numerusform>
                <numerusform>Ha visto {known} de %n finales.</numerusform>
            </translation>
        </message>
        <message>
            <source>Your path</source>
            <translation>Su camino</translation>
        </message>
        <message numerus="yes">
            <source>about {time} · {found} of %n ending(s) seen</source>
            <translation>
                <numerusform>unos {time} · {found} de %n final visto</numerusform>
                <numerusform>unos {time} · {found} de %n finales vistos</numerusform>
            </translation>
        </message>
        <message>
            <source>seen before</source>
            <translation>visto antes</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Results appear as you type. Arrow keys choose one.</source>
            <translation>Los resultados aparecen mientras escribe. Las teclas de flecha eligen uno.</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Search the guide, cases and glossary</source>
            <translation>Buscar en la guía, los casos y el glosario</translation>
        </message>
    </context>
    <context>
        <name>SearchPanel</name>
        <message numerus="yes">
            <source>%n result(s)</source>
            <translation>
                <numerusform>%n resultado</numerusform>
                <numerusform>%n resultados</numerusform>
            </translation>
        </message>
        <message>
            <source>All of them in the notebook …</source>
            <translation>Todas en el cuaderno…</translation>
        </message>
        <message>
            <source>Case studies</source>
            <translation>Estudios de caso</translation>
        </message>
        <message>
            <source>Did you mean: {query}</source>
            <translation>Quizá quiso decir: {query}</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Todo</translation>
        </message>
        <message>
            <source>Glossary</source>
            <translation>Glosario</translation>
        </message>
        <message>
            <source>In the text</source>
            <translation>En el texto</translation>
        </message>
        <message>
            <source>My notes</source>
            <translation>Mis notas</translation>
        </message>
        <message>
            <source>Nothing found for “{query}”.</source>
            <translation>No se encontró nada para «{query}».</translation>
        </message>
        <message>
            <source>Only {part}</source>
            <translation>Solo {part}</translation>
        </message>
        <message>
            <source>Search results</source>
            <translation>Resultados de la búsqueda</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>Secciones</translation>
        </message>
        <message>
            <source>{name} · more than {count}</source>
            <translation>{name} · más de {count}</translation>
        </message>
        <message>
            <source>{name} · {shown} of {count}</source>
            <translation>{name} · {shown} de {count}</translation>
        </message>
    </context>
    <context>
        <name>Selecting</name>
        <message>
            <source>Not selected: {words}</source>
            <translation>No seleccionado: {words}</translation>
        </message>
    </context>
    <context>
        <name>SelectionBar</name>
        <message>
            <source>Copy with citation</source>
            <translation>Copiar con referencia</translation>
        </message>
        <message>
            <source>For the selected words</source>
            <translation>Para las palabras seleccionadas</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Escribir una nota</translation>
        </message>
    </context>
    <context>
        <name>SelectionPane</name>
        <message numerus="yes">
            <source>%Ln chosen</source>
            <translation>
                <numerusform>%Ln elegida</numerusform>
                <numerusform>%Ln elegidas</numerusform>
            </translation>
        </message>
        <message>
            <source>A click with Shift or Ctrl chooses more; Ctrl+A chooses all that was found.</source>
            <translation>Un clic con Mayús o Ctrl elige más; Ctrl+A elige todo lo encontrado.</translation>
        </message>
        <message>
            <source>Add tags</source>
            <translation>Agregar etiquetas</translation>
        </message>
        <message>
            <source>Colour of the highlights</source>
            <translation>Color de los resaltados</translation>
        </message>
        <message>
            <source>Export …</source>
            <translation>Exportar…</translation>
        </message>
        <message>
            <source>Move to the trash</source>
            <translation>Mover a la papelera</translation>
        </message>
        <message>
            <source>Remove for good</source>
            <translation>Eliminar definitivamente</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restaurar</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Etiquetas</translation>
        </message>
        <message>
            <source>Take tags away</source>
            <translation>Quitar etiquetas</translation>
        </message>
    </context>
    <context>
        <name>SessionsPage</name>
        <message>
            <source>! Interrupted on {day}. Every answer is kept, and everybody is still in the session when you go on.</source>
            <translation>! Interrumpida el {day}. Se conservan todas las respuestas, y todos siguen en la sesión cuando usted continúe.</translation>
        </message>
        <message>
            <source>Ask a room full of people, and see at once what they know. They answer with phones, raised hands, at tables or on paper; the internet is not needed.</source>
            <translation>Pregunte a una sala llena y vea enseguida qué saben. Responden con teléfonos, levantando la mano, en mesas o en papel; no hace falta internet.</translation>
        </message>
        <message>
            <source>Begin with a plan of the guide</source>
            <translation>Comenzar con un plan de la guía</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Modificar</translation>
        </message>
        <message>
            <source>Delete …</source>
            <translation>Borrar…</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Held on {day} · joined: {count}</source>
            <translation>Realizada el {day} · entraron: {count}</translation>
        </message>
        <message>
            <source>New session</source>
            <translation>Sesión nueva</translation>
        </message>
        <message>
            <source>Prepare</source>
            <translation>Preparar</translation>
        </message>
        <message>
            <source>Prepare: {title}</source>
            <translation>Preparar: {title}</translation>
        </message>
        <message>
            <source>Prepared on {day}, not started yet</source>
            <translation>Preparada el {day}, aún no iniciada</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Resultados</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Iniciar</translation>
        </message>
        <message>
            <source>Workshop</source>
            <translation>Taller</translation>
        </message>
        <message>
            <source>Your sessions</source>
            <translation>Sus sesiones</translation>
        </message>
        <message>
            <source>{deed}: {title}</source>
            <translation>{deed}: {title}</translation>
        </message>
        <message>
            <source>{time} · questions: {count}</source>
            <translation>{time} · preguntas: {count}</translation>
        </message>
    </context>
    <context>
        <name>SetsPage</name>
        <message>
            <source>A question without words yet</source>
            <translation>Una pregunta aún sin palabras</translation>
        </message>
        <message>
            <source>Adapt</source>
            <translation>Adaptar</translation>
        </message>
        <message>
            <source>Adapt: {stem}</source>
            <translation>Adaptar: {stem}</translation>
        </message>
        <message>
            <source>Add a question that is there</source>
            <translation>Agregar una pregunta existente</translation>
        </message>
        <message>
            <source>Add it</source>
            <translation>Agregarla</translation>
        </message>
        <message>
            <source>All sets</source>
            <translation>Todos los conjuntos</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Recuperar</translation>
        </message>
        <message>
            <source>Bring back: {title}</source>
            <translation>Recuperar: {title}</translation>
        </message>
        <message>
            <source>Drag a set to another place, or move it with Alt+Up and Alt+Down.</source>
            <translation>Arrastre un conjunto a otro lugar o muévalo con Alt+Arriba y Alt+Abajo.</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplicar</translation>
        </message>
        <message>
            <source>Duplicate: {stem}</source>
            <translation>Duplicar: {stem}</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Editar</translation>
        </message>
        <message>
            <source>Edit: {stem}</source>
            <translation>Editar: {stem}</translation>
        </message>
        <message>
            <source>Empty the trash …</source>
            <translation>Vaciar la papelera…</translation>
        </message>
        <message>
            <source>Export …</source>
            <translation>Exportar…</translation>
        </message>
        <message>
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <source>Give it a title of up to 120 letters.</source>
            <translation>Escriba un título de hasta 120 letras.</translation>
        </message>
        <message>
            <source>Import questions …</source>
            <translation>Importar preguntas…</translation>
        </message>
        <message>
            <source>In no set</source>
            <translation>En ningún conjunto</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Bajar</translation>
        </message>
        <message>
            <source>Move down: {stem}</source>
            <translation>Bajar: {stem}</translation>
        </message>
        <message>
            <source>Move down: {title}</source>
            <translation>Bajar: {title}</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Subir</translation>
        </message>
        <message>
            <source>Move up: {stem}</source>
            <translation>Subir: {stem}</translation>
        </message>
        <message>
            <source>Move up: {title}</source>
            <translation>Subir: {title}</translation>
        </message>
        <message>
            <source>My own questions</source>
            <translation>Mis propias preguntas</translation>
        </message>
        <message>
            <source>My questions</source>
            <translation>Mis preguntas</translation>
        </message>
        <message>
            <source>New set …</source>
            <translation>Conjunto nuevo…</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Open: {title}</source>
            <translation>Abrir: {title}</translation>
        </message>
        <message>
            <source>Practise</source>
            <translation>Practicar</translation>
        </message>
        <message>
            <source>Practise: {title}</source>
            <translation>Practicar: {title}</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Pregunta</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Preguntas</translation>
        </message>
        <message>
            <source>Rename …</source>
            <translation>Cambiar nombre…</translation>
        </message>
        <message>
            <source>Sets</source>
            <translation>Conjuntos</translation>
        </message>
        <message>
            <source>Take out of the set</source>
            <translation>Quitar del conjunto</translation>
        </message>
        <message>
            <source>Take out of the set: {stem}</source>
            <translation>Quitar del conjunto: {stem}</translation>
        </message>
        <message>
            <source>Taken out of the set.</source>
            <translation>Quitada del conjunto.</translation>
        </message>
        <message>
            <source>Taken out of the set. The question itself is still there.</source>
            <translation>Quitada del conjunto. La pregunta sigue existiendo.</translation>
        </message>
        <message>
            <source>The question is in the trash. Answers you gave to it still count.</source>
            <translation>La pregunta está en la papelera. Las respuestas que usted le dio siguen contando.</translation>
        </message>
        <message>
            <source>The set is empty. Add questions below.</source>
            <translation>El conjunto está vacío. Agregue preguntas abajo.</translation>
        </message>
        <message>
            <source>The set is in the trash. Its questions stay.</source>
            <translation>El conjunto está en la papelera. Sus preguntas se conservan.</translation>
        </message>
        <message>
            <source>The trash is empty.</source>
            <translation>La papelera está vacía.</translation>
        </message>
        <message>
            <source>This question is in the set already.</source>
            <translation>Esta pregunta ya está en el conjunto.</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>Desechar</translation>
        </message>
        <message>
            <source>Throw away: {stem}</source>
            <translation>Desechar: {stem}</translation>
        </message>
        <message>
            <source>Throw the set away</source>
            <translation>Desechar el conjunto</translation>
        </message>
        <message>
            <source>Trash</source>
            <translation>Papelera</translation>
        </message>
        <message>
            <source>Trash ({count})</source>
            <translation>Papelera ({count})</translation>
        </message>
        <message>
            <source>What you throw away waits here. Nothing is removed unless you say so.</source>
            <translation>Lo que deseche espera aquí. Nada se elimina si usted no lo pide.</translation>
        </message>
        <message>
            <source>Write a question</source>
            <translation>Escribir una pregunta</translation>
        </message>
        <message>
            <source>Write it</source>
            <translation>Escribirla</translation>
        </message>
        <message>
            <source>Write questions of your own, or adapt those of the guide. Use them to practise, in a workshop, or in another learning program.</source>
            <translation>Escriba sus propias preguntas o adapte las de la guía. Úselas para practicar, en un taller o en otro programa de aprendizaje.</translation>
        </message>
        <message>
            <source>from the guide</source>
            <translation>de la guía</translation>
        </message>
        <message>
            <source>from the set “{title}”</source>
            <translation>del conjunto «{title}»</translation>
        </message>
        <message>
            <source>{place} of {count}: {title}</source>
            <translation>{place} de {count}: {title}</translation>
        </message>
        <message>
            <source>{title}: now {place}</source>
            <translation>{title}: ahora {place}</translation>
        </message>
        <message>
            <source>✗ not finished yet</source>
            <translation>✗ aún no terminada</translation>
        </message>
    </context>
    <context>
        <name>SettingsScreen</name>
        <message>
            <source>About</source>
            <translation>Acerca de</translation>
        </message>
        <message>
            <source>As the computer is set</source>
            <translation>Como en la computadora</translation>
        </message>
        <message>
            <source>Backups are in {folder}</source>
            <translation>Los respaldos están en {folder}</translation>
        </message>
        <message>
            <source>Beside a page</source>
            <translation>Junto a una página</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Colores</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Alto contraste</translation>
        </message>
        <message>
            <source>How it looks</source>
            <translation>Apariencia</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Made with Qt and PySide6 (LGPL), Python, SQLite and the Noto Sans fonts (SIL Open Font License). The program is free under the MIT License.</source>
            <translation>Hecho con Qt y PySide6 (LGPL), Python, SQLite y las fuentes Noto Sans (SIL Open Font License). El programa es libre según la licencia MIT.</translation>
        </message>
        <message>
            <source>Profile: {name}.</source>
            <translation>Perfil: {name}.</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Configuración</translation>
        </message>
        <message>
            <source>Show the panel beside the page</source>
            <translation>Mostrar el panel junto a la página</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Tamaño del texto</translation>
        </message>
        <message>
            <source>The language changes at the next start. The guide’s text is in English. The Spanish words were not reviewed by a native speaker.</source>
            <translation>El idioma cambia al volver a iniciar el programa. El texto de la guía está en inglés. Ningún hablante nativo ha revisado los textos en español.</translation>
        </message>
        <message>
            <source>The licences of all its parts are in this folder:
{folder}</source>
            <translation>Las licencias de todas sus partes están en esta carpeta:
{folder}</translation>
        </message>
        <message>
            <source>Your data</source>
            <translation>Sus datos</translation>
        </message>
        <message>
            <source>Your notes and settings are in this folder on this computer:
{folder}
The program sends nothing anywhere. Only a workshop that you start uses the network.</source>
            <translation>Sus notas y su configuración están en esta carpeta de esta computadora:
{folder}
El programa no envía nada a ningún lugar. Solo un taller que usted inicie usa la red.</translation>
        </message>
        <message>
            <source>{size} %</source>
            <translation>{size} %</translation>
        </message>
        <message>
            <source>{title}, version {version}, content {content}.
An independent study companion to “{publication}” ({publisher}, {date}). Its sentences are its own. Every fact carries the printed page it rests on. It is not published or endorsed by U4SSC or ITU.
The official text: {address}</source>
            <translation>{title}, versión {version}, contenido {content}.
Una ayuda independiente para el estudio de «{publication}» ({publisher}, {date}). Sus frases son propias. Cada dato lleva la página impresa en que se basa. No está publicada ni avalada por U4SSC ni por la UIT.
El texto oficial: {address}</translation>
        </message>
    </context>
    <context>
        <name>SheetEntryDialog</name>
        <message>
            <source>A row for each sheet. Type the letters that are circled and press Enter; the arrow down goes on to the same question of the next sheet. Leave empty what was not answered.</source>
            <translation>Una fila para cada hoja. Escriba las letras encerradas en un círculo y presione Intro; la flecha abajo lleva a la misma pregunta de la hoja siguiente. Deje en blanco lo que no se respondió.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Enter answer sheets</source>
            <translation>Ingresar hojas de respuestas</translation>
        </message>
        <message>
            <source>Enter the sheets</source>
            <translation>Ingresar las hojas</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>Leave without entering the sheets?</source>
            <translation>¿Salir sin ingresar las hojas?</translation>
        </message>
        <message>
            <source>What is typed here does not fit the question.</source>
            <translation>Lo escrito en este campo no corresponde a la pregunta.</translation>
        </message>
        <message>
            <source>What you typed since you opened this list is not kept.</source>
            <translation>Lo que escribió desde que abrió esta lista no se conserva.</translation>
        </message>
        <message>
            <source>“{typed}” does not fit this question.</source>
            <translation>«{typed}» no corresponde a esta pregunta.</translation>
        </message>
    </context>
    <context>
        <name>SheetGrid</name>
        <message>
            <source>Answer sheets</source>
            <translation>Hojas de respuestas</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
    </context>
    <context>
        <name>SideFields</name>
        <message>
            <source>Do</source>
            <translation>Hacer</translation>
        </message>
        <message>
            <source>Don’t</source>
            <translation>No hacer</translation>
        </message>
        <message>
            <source>Line {number}</source>
            <translation>Línea {number}</translation>
        </message>
        <message>
            <source>Side of line {number}</source>
            <translation>Lado de la línea {number}</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Por qué</translation>
        </message>
        <message>
            <source>Why line {number}</source>
            <translation>Por qué la línea {number}</translation>
        </message>
    </context>
    <context>
        <name>SittingBody</name>
        <message>
            <source>Do it, or don’t?</source>
            <translation>¿Hacerlo o no hacerlo?</translation>
        </message>
        <message>
            <source>How sure are you? You do not have to say.</source>
            <translation>¿Qué certeza tiene? No es obligatorio indicarlo.</translation>
        </message>
        <message>
            <source>Once more: this went wrong earlier.</source>
            <translation>Una vez más: esto salió mal antes.</translation>
        </message>
        <message>
            <source>You said that something is wrong here</source>
            <translation>Usted dijo que aquí hay algo incorrecto</translation>
        </message>
    </context>
    <context>
        <name>SittingDesk</name>
        <message>
            <source>Given up. The answers you gave still count.</source>
            <translation>Abandonado. Las respuestas que dio siguen contando.</translation>
        </message>
        <message>
            <source>There is nothing to ask about this.</source>
            <translation>No hay nada que preguntar sobre esto.</translation>
        </message>
    </context>
    <context>
        <name>SittingPage</name>
        <message>
            <source>Answer</source>
            <translation>Responder</translation>
        </message>
        <message>
            <source>I don’t know</source>
            <translation>No lo sé</translation>
        </message>
        <message>
            <source>Next question</source>
            <translation>Pregunta siguiente</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Pregunta</translation>
        </message>
        <message>
            <source>Question {place} of {count}</source>
            <translation>Pregunta {place} de {count}</translation>
        </message>
        <message>
            <source>See the passage first</source>
            <translation>Ver primero el pasaje</translation>
        </message>
        <message>
            <source>Something is wrong here</source>
            <translation>Aquí hay algo incorrecto</translation>
        </message>
        <message>
            <source>Stop for now</source>
            <translation>Dejar por ahora</translation>
        </message>
        <message>
            <source>Take the answer back</source>
            <translation>Retirar la respuesta</translation>
        </message>
        <message>
            <source>To the result</source>
            <translation>Al resultado</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>Quedan {time}</translation>
        </message>
    </context>
    <context>
        <name>Slide</name>
        <message>
            <source>Join with your phone: scan the code, or type the address.</source>
            <translation>Entre con su teléfono: escanee el código o escriba la dirección.</translation>
        </message>
        <message>
            <source>No more answers.</source>
            <translation>No se aceptan más respuestas.</translation>
        </message>
        <message>
            <source>No phone needed. Raise your hand for the answer you choose.</source>
            <translation>No hace falta teléfono. Levante la mano para la respuesta que elija.</translation>
        </message>
        <message>
            <source>Points on average, so that small teams count the same.</source>
            <translation>Promedio de puntos, para que los equipos pequeños cuenten igual.</translation>
        </message>
        <message>
            <source>Points so far</source>
            <translation>Puntos hasta ahora</translation>
        </message>
        <message>
            <source>Question {place} of {count}</source>
            <translation>Pregunta {place} de {count}</translation>
        </message>
        <message>
            <source>Right before talking: {before} (thin lines). Right after: {after}.</source>
            <translation>Correctas antes de conversar: {before} (líneas finas). Correctas después: {after}.</translation>
        </message>
        <message>
            <source>Right: {answer}</source>
            <translation>Correcta: {answer}</translation>
        </message>
        <message>
            <source>Talk about it with your neighbours.</source>
            <translation>Converse con quienes tiene al lado.</translation>
        </message>
        <message>
            <source>Teams</source>
            <translation>Equipos</translation>
        </message>
        <message>
            <source>There are no points yet.</source>
            <translation>Aún no hay puntos.</translation>
        </message>
        <message>
            <source>We begin in a moment.</source>
            <translation>Comenzamos en un momento.</translation>
        </message>
        <message>
            <source>Workshop</source>
            <translation>Taller</translation>
        </message>
        <message>
            <source>{answered} of {count} answered</source>
            <translation>{answered} de {count} respondieron</translation>
        </message>
        <message>
            <source>{head}, asked again</source>
            <translation>{head}, otra vez</translation>
        </message>
        <message>
            <source>{head}, looked at again</source>
            <translation>{head}, vista otra vez</translation>
        </message>
    </context>
    <context>
        <name>SortRow</name>
        <message>
            <source>Do</source>
            <translation>Hacer</translation>
        </message>
        <message>
            <source>Don’t</source>
            <translation>No hacer</translation>
        </message>
        <message>
            <source>✗ This is something not to do.</source>
            <translation>✗ Esto es algo que no hay que hacer.</translation>
        </message>
        <message>
            <source>✗ This is something to do.</source>
            <translation>✗ Esto es algo que hay que hacer.</translation>
        </message>
    </context>
    <context>
        <name>SureDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
    </context>
    <context>
        <name>TableLine</name>
        <message>
            <source>Answer of {table}</source>
            <translation>Respuesta de {table}</translation>
        </message>
        <message>
            <source>Answer, then Enter</source>
            <translation>Respuesta y luego Intro</translation>
        </message>
        <message>
            <source>Letters, then Enter</source>
            <translation>Letras y luego Intro</translation>
        </message>
        <message>
            <source>Number, then Enter</source>
            <translation>Número y luego Intro</translation>
        </message>
        <message>
            <source>{table} answers {letter}</source>
            <translation>{table} responde {letter}</translation>
        </message>
        <message>
            <source>✗ does not fit</source>
            <translation>✗ no corresponde</translation>
        </message>
    </context>
    <context>
        <name>TagField</name>
        <message>
            <source>Tags, with commas between</source>
            <translation>Etiquetas, separadas por comas</translation>
        </message>
    </context>
    <context>
        <name>TeamDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Make the team</source>
            <translation>Crear el equipo</translation>
        </message>
        <message>
            <source>Name of the team</source>
            <translation>Nombre del equipo</translation>
        </message>
        <message>
            <source>New team</source>
            <translation>Equipo nuevo</translation>
        </message>
    </context>
    <context>
        <name>TermCard</name>
        <message>
            <source>Open in the glossary</source>
            <translation>Abrir en el glosario</translation>
        </message>
    </context>
    <context>
        <name>TitleDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Keep the title</source>
            <translation>Guardar el título</translation>
        </message>
        <message>
            <source>Title of the set</source>
            <translation>Título del conjunto</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>A course for each stage: read, practise, decide, and a check.</source>
            <translation>Un curso para cada etapa: leer, practicar, decidir y una prueba.</translation>
        </message>
        <message>
            <source>A question that goes wrong waits here until you get it right.</source>
            <translation>Una pregunta que sale mal espera aquí hasta que la responda bien.</translation>
        </message>
        <message>
            <source>Answer, see why, and come back later. That is how it stays in memory.</source>
            <translation>Responda, vea por qué y vuelva más tarde. Así queda en la memoria.</translation>
        </message>
        <message>
            <source>Be ready by a day …</source>
            <translation>Prepararse para una fecha…</translation>
        </message>
        <message>
            <source>Begin something</source>
            <translation>Para comenzar</translation>
        </message>
        <message>
            <source>Change the plan …</source>
            <translation>Modificar el plan…</translation>
        </message>
        <message>
            <source>Give it up</source>
            <translation>Abandonarlo</translation>
        </message>
        <message>
            <source>Give it up: {name}</source>
            <translation>Abandonarlo: {name}</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Go on where you stopped</source>
            <translation>Seguir donde lo dejó</translation>
        </message>
        <message>
            <source>Go on: {name}</source>
            <translation>Continuar: {name}</translation>
        </message>
        <message>
            <source>Many questions without help; answers are explained at the end.</source>
            <translation>Muchas preguntas sin ayuda; las respuestas se explican al final.</translation>
        </message>
        <message>
            <source>Mistakes</source>
            <translation>Errores</translation>
        </message>
        <message>
            <source>Mock exam</source>
            <translation>Examen simulado</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Módulos</translation>
        </message>
        <message>
            <source>No mistakes to repeat</source>
            <translation>No hay errores para repetir</translation>
        </message>
        <message>
            <source>Nothing is due today</source>
            <translation>Hoy no hay nada pendiente</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Open: {title}</source>
            <translation>Abrir: {title}</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>Práctica</translation>
        </message>
        <message>
            <source>Question {place} of {count}</source>
            <translation>Pregunta {place} de {count}</translation>
        </message>
        <message>
            <source>Questions about a stage, a section, a case or a topic.</source>
            <translation>Preguntas sobre una etapa, una sección, un caso o un tema.</translation>
        </message>
        <message numerus="yes">
            <source>Ready by {day}, %n minute(s) a day</source>
            <translation>
                <numerusform>Para el {day}, %n minuto al día</numerusform>
                <numerusform>Para el {day}, %n minutos al día</numerusform>
            </translation>
        </message>
        <message>
            <source>Repeat them</source>
            <translation>Repetirlas</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Repaso</translation>
        </message>
        <message>
            <source>Review now</source>
            <translation>Repasar ahora</translation>
        </message>
        <message>
            <source>Scenarios</source>
            <translation>Escenarios</translation>
        </message>
        <message>
            <source>Stories in which you decide and see what comes of it.</source>
            <translation>Historias en las que usted decide y ve qué resulta.</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hoy</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Capacitación</translation>
        </message>
        <message>
            <source>What you answer comes back here before you forget it.</source>
            <translation>Lo que usted responde vuelve aquí antes de que lo olvide.</translation>
        </message>
        <message>
            <source>due today · about {time}</source>
            <translation>para hoy · unos {time}</translation>
        </message>
        <message>
            <source>went wrong last time.</source>
            <translation>con error la última vez.</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Adelante</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menú</translation>
        </message>
        <message>
            <source>Print or save this page</source>
            <translation>Imprimir o guardar esta página</translation>
        </message>
        <message>
            <source>Show or hide the panel beside the page</source>
            <translation>Mostrar u ocultar el panel junto a la página</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Tamaño del texto</translation>
        </message>
    </context>
    <context>
        <name>Tour</name>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Comenzar</translation>
        </message>
        <message>
            <source>First steps</source>
            <translation>Primeros pasos</translation>
        </message>
        <message>
            <source>Learn in small steps</source>
            <translation>Aprender en pasos pequeños</translation>
        </message>
        <message>
            <source>Mark a passage with {mark}, write a note with {write}, keep a page with {keep}.</source>
            <translation>Resalte un pasaje con {mark}, escriba una nota con {write}, marque una página con {keep}.</translation>
        </message>
        <message>
            <source>Mark a passage, write a note, keep a page: see Page in the menu.</source>
            <translation>Resalte un pasaje, escriba una nota, marque una página: vea Página en el menú.</translation>
        </message>
        <message>
            <source>Mark and note</source>
            <translation>Marcar y anotar</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Siguiente</translation>
        </message>
        <message>
            <source>Read and look up</source>
            <translation>Leer y consultar</translation>
        </message>
        <message>
            <source>Search is always on top: press {key} and type a few letters.</source>
            <translation>La búsqueda está siempre arriba: presione {key} y escriba unas letras.</translation>
        </message>
        <message>
            <source>Search is always on top: type a few letters.</source>
            <translation>La búsqueda está siempre arriba: escriba unas letras.</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Omitir</translation>
        </message>
        <message>
            <source>The ring on Home shows the buying cycle. Choose a stage, then a section. Each section tells why it matters, what to do and what not to do.</source>
            <translation>El anillo de Inicio muestra el ciclo de compra. Elija una etapa y luego una sección. Cada sección dice por qué importa, qué hacer y qué no hacer.</translation>
        </message>
        <message>
            <source>There is no Save button: what you write is stored as you write it, and the program makes backups. It all stays on this computer.</source>
            <translation>No hay un botón Guardar: lo que escribe se guarda a medida que lo escribe, y el programa hace respaldos. Todo queda en esta computadora.</translation>
        </message>
        <message>
            <source>Training asks you questions, explains every answer and shows you the passage it rests on. Stop at any question; nothing is lost.

Trainers find Workshop below it. It needs no internet either.</source>
            <translation>La capacitación le hace preguntas, explica cada respuesta y le muestra el pasaje en que se basa. Deténgase en cualquier pregunta; no se pierde nada.

Quienes capacitan encuentran Taller debajo. Tampoco necesita internet.</translation>
        </message>
        <message>
            <source>Where is my data?</source>
            <translation>¿Dónde están mis datos?</translation>
        </message>
        <message>
            <source>{place} of {count}</source>
            <translation>{place} de {count}</translation>
        </message>
    </context>
    <context>
        <name>Training</name>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minuto</numerusform>
                <numerusform>%n minutos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n pregunta</numerusform>
                <numerusform>%n preguntas</numerusform>
            </translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Aplicar</translation>
        </message>
        <message>
            <source>Choose all that fit.</source>
            <translation>Elija todas las que correspondan.</translation>
        </message>
        <message>
            <source>Choose for each line: do or don’t.</source>
            <translation>Elija para cada línea: hacer o no hacer.</translation>
        </message>
        <message>
            <source>Choose one.</source>
            <translation>Elija una.</translation>
        </message>
        <message>
            <source>Do or don’t</source>
            <translation>Hacer o no hacer</translation>
        </message>
        <message>
            <source>Find the partner of each line.</source>
            <translation>Encuentre la pareja de cada línea.</translation>
        </message>
        <message>
            <source>I guess</source>
            <translation>Solo supongo</translation>
        </message>
        <message>
            <source>Is this true?</source>
            <translation>¿Es verdad esto?</translation>
        </message>
        <message>
            <source>Mistakes</source>
            <translation>Errores</translation>
        </message>
        <message>
            <source>Mock exam</source>
            <translation>Examen simulado</translation>
        </message>
        <message>
            <source>Module check</source>
            <translation>Prueba del módulo</translation>
        </message>
        <message>
            <source>Module practice</source>
            <translation>Práctica del módulo</translation>
        </message>
        <message>
            <source>Not right</source>
            <translation>Incorrecta</translation>
        </message>
        <message>
            <source>Not sure</source>
            <translation>Con dudas</translation>
        </message>
        <message>
            <source>Partly right</source>
            <translation>Correcta en parte</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>Práctica</translation>
        </message>
        <message>
            <source>Put the lines in order.</source>
            <translation>Ponga las líneas en orden.</translation>
        </message>
        <message>
            <source>Remember</source>
            <translation>Recordar</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Repaso</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Correcta</translation>
        </message>
        <message>
            <source>Sure</source>
            <translation>Con certeza</translation>
        </message>
        <message>
            <source>Thank you. There is no right or wrong here.</source>
            <translation>Gracias. Aquí no hay respuestas correctas o incorrectas.</translation>
        </message>
        <message>
            <source>Type a number.</source>
            <translation>Escriba un número.</translation>
        </message>
        <message>
            <source>Type the answer. Small spelling mistakes do not matter.</source>
            <translation>Escriba la respuesta. Los pequeños errores de escritura no importan.</translation>
        </message>
        <message>
            <source>Understand</source>
            <translation>Comprender</translation>
        </message>
        <message>
            <source>What do you think? There is no right or wrong.</source>
            <translation>¿Qué opina? No hay respuestas correctas o incorrectas.</translation>
        </message>
        <message>
            <source>Your own set</source>
            <translation>Su propio conjunto</translation>
        </message>
        <message>
            <source>{number} %</source>
            <translation>{number} %</translation>
        </message>
        <message>
            <source>~ It works, but it has a disadvantage</source>
            <translation>~ Funciona, pero tiene una desventaja</translation>
        </message>
        <message>
            <source>✓ A good choice</source>
            <translation>✓ Una buena decisión</translation>
        </message>
        <message>
            <source>✗ A poor choice</source>
            <translation>✗ Una mala decisión</translation>
        </message>
    </context>
    <context>
        <name>TrainingPages</name>
        <message>
            <source>This edition does not have it any more.</source>
            <translation>Esta edición ya no lo tiene.</translation>
        </message>
        <message>
            <source>Undone.</source>
            <translation>Deshecho.</translation>
        </message>
        <message>
            <source>You did something else since. Undo that first.</source>
            <translation>Desde entonces usted hizo otra cosa. Deshágala primero.</translation>
        </message>
    </context>
    <context>
        <name>TrainingScreen</name>
        <message>
            <source>Mock exam</source>
            <translation>Examen simulado</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Módulos</translation>
        </message>
        <message>
            <source>My questions</source>
            <translation>Mis preguntas</translation>
        </message>
        <message>
            <source>Practise</source>
            <translation>Practicar</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Avance</translation>
        </message>
        <message>
            <source>Scenarios</source>
            <translation>Escenarios</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hoy</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Capacitación</translation>
        </message>
        <message>
            <source>Training opens together with your notes. That takes a moment.</source>
            <translation>La capacitación se abre junto con sus notas. Tarda un momento.</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>Personal</translation>
        </message>
    </context>
    <context>
        <name>TrueFalse</name>
        <message>
            <source>False</source>
            <translation>Falso</translation>
        </message>
        <message>
            <source>True</source>
            <translation>Verdadero</translation>
        </message>
    </context>
    <context>
        <name>TruthFields</name>
        <message>
            <source>The sentence is</source>
            <translation>La afirmación es</translation>
        </message>
        <message>
            <source>The sentence is false</source>
            <translation>La afirmación es falsa</translation>
        </message>
        <message>
            <source>The sentence is true</source>
            <translation>La afirmación es verdadera</translation>
        </message>
        <message>
            <source>What to say to a person who chose the wrong one</source>
            <translation>Qué decir a quien eligió la incorrecta</translation>
        </message>
    </context>
    <context>
        <name>TypedView</name>
        <message>
            <source>A number</source>
            <translation>Un número</translation>
        </message>
        <message>
            <source>Your answer</source>
            <translation>Su respuesta</translation>
        </message>
        <message>
            <source>Your answer, a number</source>
            <translation>Su respuesta, un número</translation>
        </message>
        <message>
            <source>{number} (up to {margin} more or less)</source>
            <translation>{number} (hasta {margin} más o menos)</translation>
        </message>
        <message>
            <source>✓ Right.</source>
            <translation>✓ Correcta.</translation>
        </message>
        <message>
            <source>✓ Right. It is written: {answer}</source>
            <translation>✓ Correcta. Se escribe: {answer}</translation>
        </message>
        <message>
            <source>✗ Not right. Right is: {answer}</source>
            <translation>✗ Incorrecta. La correcta es: {answer}</translation>
        </message>
    </context>
    <context>
        <name>Verdict</name>
        <message>
            <source>Not right</source>
            <translation>Incorrecta</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Correcta</translation>
        </message>
        <message>
            <source>This is part of the answer</source>
            <translation>Esto forma parte de la respuesta</translation>
        </message>
        <message>
            <source>This is right</source>
            <translation>Esto es correcto</translation>
        </message>
        <message>
            <source>Your choice: not right</source>
            <translation>Su elección: incorrecta</translation>
        </message>
        <message>
            <source>Your choice: right</source>
            <translation>Su elección: correcta</translation>
        </message>
    </context>
    <context>
        <name>WaysSheet</name>
        <message>
            <source>! This computer is in no network. Turn on its hotspot, or connect it to a wireless network: it is listed here a moment later.</source>
            <translation>! Esta computadora no está en ninguna red. Active su punto de acceso o conéctela a una red inalámbrica: aparecerá aquí un momento después.</translation>
        </message>
        <message>
            <source>A table agrees on one answer; you enter it under the question.</source>
            <translation>Una mesa acuerda una respuesta; usted la escribe debajo de la pregunta.</translation>
        </message>
        <message>
            <source>Add the table</source>
            <translation>Agregar la mesa</translation>
        </message>
        <message>
            <source>Answer sheet …</source>
            <translation>Hoja de respuestas…</translation>
        </message>
        <message>
            <source>Beside each option, type how many hands you counted.</source>
            <translation>Escriba junto a cada opción cuántas manos contó.</translation>
        </message>
        <message>
            <source>Cards with A, B, C, D …</source>
            <translation>Tarjetas con A, B, C, D…</translation>
        </message>
        <message>
            <source>Cards …</source>
            <translation>Tarjetas…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Close phone access</source>
            <translation>Cerrar el acceso de los teléfonos</translation>
        </message>
        <message>
            <source>Count hands</source>
            <translation>Contar manos</translation>
        </message>
        <message>
            <source>Enter answer sheets …</source>
            <translation>Ingresar hojas de respuestas…</translation>
        </message>
        <message>
            <source>Let phones in</source>
            <translation>Dejar entrar teléfonos</translation>
        </message>
        <message>
            <source>Let phones in again</source>
            <translation>Dejar entrar teléfonos otra vez</translation>
        </message>
        <message>
            <source>Move the phones there</source>
            <translation>Pasar los teléfonos a esa red</translation>
        </message>
        <message>
            <source>Name of the table</source>
            <translation>Nombre de la mesa</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Red</translation>
        </message>
        <message>
            <source>New PIN</source>
            <translation>PIN nuevo</translation>
        </message>
        <message>
            <source>No other device has connected yet.</source>
            <translation>Aún no se conectó ningún otro dispositivo.</translation>
        </message>
        <message>
            <source>No team</source>
            <translation>Sin equipo</translation>
        </message>
        <message>
            <source>Other devices can connect.</source>
            <translation>Otros dispositivos pueden conectarse.</translation>
        </message>
        <message>
            <source>PIN {pin}</source>
            <translation>PIN {pin}</translation>
        </message>
        <message>
            <source>People at the table</source>
            <translation>Personas</translation>
        </message>
        <message>
            <source>Phones and this computer must be in the same network: this computer’s hotspot, or a wireless network. The internet is not needed.</source>
            <translation>Los teléfonos y esta computadora deben estar en la misma red: el punto de acceso de esta computadora o una red inalámbrica. No hace falta internet.</translation>
        </message>
        <message>
            <source>Phones connected: {count}.</source>
            <translation>Teléfonos conectados: {count}.</translation>
        </message>
        <message>
            <source>Print answer sheets, or cards to hold up. Enter sheets whenever you have them: after a question, or when the session is over.</source>
            <translation>Imprima hojas de respuestas, o tarjetas para levantar. Ingrese las hojas cuando las tenga: después de una pregunta o cuando termine la sesión.</translation>
        </message>
        <message>
            <source>Stop counting hands</source>
            <translation>Dejar de contar manos</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Equipo</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Probar</translation>
        </message>
        <message>
            <source>Test the address</source>
            <translation>Probar la dirección</translation>
        </message>
        <message>
            <source>The network of the phones is gone. Every answer is kept. Go on with hands or tables, or let phones in again. If the address is the same, they come back by themselves. If not, people type the new one on the page they have open.</source>
            <translation>La red de los teléfonos desapareció. Se conservan todas las respuestas. Continúe a mano alzada o por mesas, o deje entrar otra vez a los teléfonos. Si la dirección es la misma, vuelven solos. Si no, cada persona escribe la nueva en la página que tiene abierta.</translation>
        </message>
        <message>
            <source>This computer only ({address})</source>
            <translation>Solo esta computadora ({address})</translation>
        </message>
        <message>
            <source>Turned away: {count}.</source>
            <translation>Rechazados: {count}.</translation>
        </message>
        <message>
            <source>Ways to answer</source>
            <translation>Cómo responder</translation>
        </message>
        <message>
            <source>You count hands and enter the number for each option.</source>
            <translation>Usted cuenta las manos y escribe el número para cada opción.</translation>
        </message>
        <message>
            <source>✓ {way}: on</source>
            <translation>✓ {way}: en uso</translation>
        </message>
        <message>
            <source>✗ {way}: gone</source>
            <translation>✗ {way}: sin red</translation>
        </message>
    </context>
    <context>
        <name>WeekChart</name>
        <message>
            <source>Answers week by week</source>
            <translation>Respuestas por semana</translation>
        </message>
        <message>
            <source>Week of {day}: {right} of {count} right</source>
            <translation>Semana del {day}: {right} de {count} correctas</translation>
        </message>
    </context>
    <context>
        <name>WhereDialog</name>
        <message>
            <source>Before you remove the program: export your notes, or copy these folders. Removing the program does not remove them.</source>
            <translation>Antes de quitar el programa: exporte sus notas o copie estas carpetas. Quitar el programa no las elimina.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Copied: {folder}</source>
            <translation>Copiada: {folder}</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copy the folder: {name}</source>
            <translation>Copiar la carpeta: {name}</translation>
        </message>
        <message>
            <source>Everything is on this computer, in these folders. Nothing is sent anywhere.</source>
            <translation>Todo está en esta computadora, en estas carpetas. No se envía nada a ningún lugar.</translation>
        </message>
        <message>
            <source>Where your data is</source>
            <translation>Dónde están sus datos</translation>
        </message>
    </context>
    <context>
        <name>WindowDeeds</name>
        <message>
            <source>No question is open.</source>
            <translation>No hay ninguna pregunta abierta.</translation>
        </message>
        <message>
            <source>No session is running. Start one under Workshop first.</source>
            <translation>No hay ninguna sesión en curso. Inicie primero una en Taller.</translation>
        </message>
        <message>
            <source>Text size {percent} %</source>
            <translation>Tamaño del texto: {percent} %</translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message>
            <source>Ask for an export of fewer notes or questions, or choose another file.</source>
            <translation>Pida una exportación con menos notas o preguntas, o elija otro archivo.</translation>
        </message>
        <message>
            <source>Ask for the export again. It must be the format that can be imported (JSON).</source>
            <translation>Pida otra vez la exportación. Debe ser el formato que se puede importar (JSON).</translation>
        </message>
        <message>
            <source>Check the disk, and save your notes to another one with an export.</source>
            <translation>Revise el disco y guarde sus notas en otro con una exportación.</translation>
        </message>
        <message>
            <source>Choose another backup.</source>
            <translation>Elija otro respaldo.</translation>
        </message>
        <message>
            <source>Choose another file, or copy this one to your own folder first.</source>
            <translation>Elija otro archivo, o primero copie este a su propia carpeta.</translation>
        </message>
        <message>
            <source>Choose another folder for backups, or make this one writable.</source>
            <translation>Elija otra carpeta para los respaldos, o permita escribir en esta.</translation>
        </message>
        <message>
            <source>Choose another folder or another name.</source>
            <translation>Elija otra carpeta u otro nombre.</translation>
        </message>
        <message>
            <source>Choose another network in the list, or let people raise hands.</source>
            <translation>Elija otra red en la lista, o deje que la gente levante la mano.</translation>
        </message>
        <message>
            <source>Copy the program’s folder again from where you got it, and start it again.</source>
            <translation>Copie otra vez la carpeta del programa desde donde la obtuvo y vuelva a iniciarlo.</translation>
        </message>
        <message>
            <source>Digital Buying Guide</source>
            <translation>Digital Buying Guide</translation>
        </message>
        <message>
            <source>Do {number}</source>
            <translation>Hacer {number}</translation>
        </message>
        <message>
            <source>Don’t {number}</source>
            <translation>No hacer {number}</translation>
        </message>
        <message>
            <source>End the session first, then try again.</source>
            <translation>Termine antes la sesión y vuelva a intentarlo.</translation>
        </message>
        <message>
            <source>Everything saved before is as it was. What you typed stays on the screen.</source>
            <translation>Todo lo guardado antes está como estaba. Lo que escribió queda en la pantalla.</translation>
        </message>
        <message>
            <source>Everything saved before is safe. What you typed stays on the screen.</source>
            <translation>Todo lo guardado antes está a salvo. Lo que escribió queda en la pantalla.</translation>
        </message>
        <message>
            <source>Everything you wrote is saved.</source>
            <translation>Todo lo que escribió está guardado.</translation>
        </message>
        <message>
            <source>Free some space on the disk before you go on.</source>
            <translation>Libere espacio en el disco antes de continuar.</translation>
        </message>
        <message>
            <source>Free some space on the disk; then it is saved by itself.</source>
            <translation>Libere espacio en el disco; luego se guarda por sí solo.</translation>
        </message>
        <message>
            <source>Go to the other window, or close it and try again.</source>
            <translation>Vaya a la otra ventana, o ciérrela y vuelva a intentarlo.</translation>
        </message>
        <message>
            <source>Install the newer version of the program, or put the older text back.</source>
            <translation>Instale la versión más nueva del programa, o vuelva a poner el texto anterior.</translation>
        </message>
        <message>
            <source>Install the newer version of the program.</source>
            <translation>Instale la versión más nueva del programa.</translation>
        </message>
        <message>
            <source>Keep both versions instead, or import a selection of the notes.</source>
            <translation>Conserve ambas versiones, o importe solo una parte de las notas.</translation>
        </message>
        <message>
            <source>Let the program save what can be read, or restore a backup.</source>
            <translation>Deje que el programa guarde lo que se pueda leer, o restaure un respaldo.</translation>
        </message>
        <message>
            <source>Look at the printer and try again, or save a PDF instead.</source>
            <translation>Revise la impresora e intente de nuevo, o guarde un PDF.</translation>
        </message>
        <message>
            <source>No backup could be made in {path} ({detail}).</source>
            <translation>No se pudo hacer un respaldo en {path} ({detail}).</translation>
        </message>
        <message>
            <source>Nothing can be saved in {path} ({detail}).</source>
            <translation>No se puede guardar nada en {path} ({detail}).</translation>
        </message>
        <message>
            <source>Nothing else was changed.</source>
            <translation>No se modificó nada más.</translation>
        </message>
        <message>
            <source>Nothing was changed, and the session goes on.</source>
            <translation>No se modificó nada, y la sesión continúa.</translation>
        </message>
        <message>
            <source>Nothing was changed, and what is written there is safe.</source>
            <translation>No se modificó nada, y lo que está escrito allí está a salvo.</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>No se modificó nada.</translation>
        </message>
        <message>
            <source>Phones cannot reach this computer at the chosen address ({detail}).</source>
            <translation>Los teléfonos no pueden conectarse a esta computadora en la dirección elegida ({detail}).</translation>
        </message>
        <message>
            <source>Put the file content.db that came with this program in its place.</source>
            <translation>Ponga en su lugar el archivo content.db que vino con este programa.</translation>
        </message>
        <message>
            <source>Question {number}</source>
            <translation>Pregunta {number}</translation>
        </message>
        <message>
            <source>Rests on: {sources}.</source>
            <translation>Se basa en: {sources}.</translation>
        </message>
        <message>
            <source>The damaged file is kept as it is, and your backups are not touched.</source>
            <translation>El archivo dañado se conserva como está, y sus respaldos no se tocan.</translation>
        </message>
        <message>
            <source>The disk is almost full ({path}).</source>
            <translation>El disco está casi lleno ({path}).</translation>
        </message>
        <message>
            <source>The disk is full: your last change is not saved yet ({path}).</source>
            <translation>El disco está lleno: su último cambio aún no está guardado ({path}).</translation>
        </message>
        <message>
            <source>The disk reports an error: your last change is not saved yet ({detail}).</source>
            <translation>El disco informó un error: su último cambio aún no está guardado ({detail}).</translation>
        </message>
        <message>
            <source>The file with the guide’s text is damaged: {path} ({detail})</source>
            <translation>El archivo con el texto de la guía está dañado: {path} ({detail})</translation>
        </message>
        <message>
            <source>The file with the guide’s text is missing: {path}</source>
            <translation>Falta el archivo con el texto de la guía: {path}</translation>
        </message>
        <message>
            <source>The file with your notes is damaged: {path} ({detail}).</source>
            <translation>El archivo con sus notas está dañado: {path} ({detail}).</translation>
        </message>
        <message>
            <source>The file {path} cannot be read ({detail}).</source>
            <translation>El archivo {path} no se puede leer ({detail}).</translation>
        </message>
        <message>
            <source>The file {path} cannot be written ({detail}).</source>
            <translation>El archivo {path} no se puede escribir ({detail}).</translation>
        </message>
        <message>
            <source>The file {path} is not an export of notes, or it is damaged ({detail}).</source>
            <translation>El archivo {path} no es una exportación de notas, o está dañado ({detail}).</translation>
        </message>
        <message>
            <source>The file {path} is too large to be imported ({detail}).</source>
            <translation>El archivo {path} es demasiado grande para importarlo ({detail}).</translation>
        </message>
        <message>
            <source>The guide’s text is newer than this program: {path} (format {detail})</source>
            <translation>El texto de la guía es más nuevo que este programa: {path} (formato {detail})</translation>
        </message>
        <message>
            <source>The guide’s text is older than this program: {path} (format {detail})</source>
            <translation>El texto de la guía es más antiguo que este programa: {path} (formato {detail})</translation>
        </message>
        <message>
            <source>The printer did not take the page.</source>
            <translation>La impresora no aceptó la página.</translation>
        </message>
        <message>
            <source>The session goes on, and every answer so far is saved.</source>
            <translation>La sesión continúa, y todas las respuestas hasta ahora están guardadas.</translation>
        </message>
        <message>
            <source>The text is not damaged, and your settings are safe.</source>
            <translation>El texto no está dañado, y su configuración está a salvo.</translation>
        </message>
        <message>
            <source>They are not damaged. Nothing was changed.</source>
            <translation>No están dañadas. No se modificó nada.</translation>
        </message>
        <message>
            <source>This backup cannot be used: {path} ({detail})</source>
            <translation>Este respaldo no se puede usar: {path} ({detail})</translation>
        </message>
        <message>
            <source>This cannot be done while a workshop session is running.</source>
            <translation>Esto no se puede hacer mientras hay una sesión de taller en curso.</translation>
        </message>
        <message>
            <source>This computer’s Python has a database without full-text search ({detail}).</source>
            <translation>El Python de esta computadora tiene una base de datos sin búsqueda de texto completo ({detail}).</translation>
        </message>
        <message>
            <source>This import would change more than a tenth of your notes ({detail}).</source>
            <translation>Esta importación cambiaría más de la décima parte de sus notas ({detail}).</translation>
        </message>
        <message>
            <source>Use another Python, for example the one from python.org.</source>
            <translation>Use otro Python, por ejemplo el de python.org.</translation>
        </message>
        <message>
            <source>What you change now is lost when you close the program. Make the folder writable, or free some space on the disk.</source>
            <translation>Lo que cambie ahora se pierde al cerrar el programa. Permita escribir en la carpeta o libere espacio en el disco.</translation>
        </message>
        <message>
            <source>What you have is as it was. Nothing was imported.</source>
            <translation>Lo que tiene está como estaba. No se importó nada.</translation>
        </message>
        <message>
            <source>You can read and search everything. Files that are there stay as they are.</source>
            <translation>Puede leer y buscar todo. Los archivos que existen quedan como están.</translation>
        </message>
        <message>
            <source>Your notes are as they were. Nothing was imported.</source>
            <translation>Sus notas están como estaban. No se importó nada.</translation>
        </message>
        <message>
            <source>Your notes are as they were. Nothing was restored.</source>
            <translation>Sus notas están como estaban. No se restauró nada.</translation>
        </message>
        <message>
            <source>Your notes are open in another window of the program ({detail}).</source>
            <translation>Sus notas están abiertas en otra ventana del programa ({detail}).</translation>
        </message>
        <message>
            <source>Your notes themselves are safe, and earlier backups are not touched.</source>
            <translation>Sus notas están a salvo, y los respaldos anteriores no se tocan.</translation>
        </message>
        <message>
            <source>Your notes were written by a newer version of this program: {path}</source>
            <translation>Sus notas se escribieron con una versión más nueva de este programa: {path}</translation>
        </message>
        <message>
            <source>Your settings are safe. Nothing was changed.</source>
            <translation>Su configuración está a salvo. No se modificó nada.</translation>
        </message>
        <message>
            <source>Your settings are safe. They are kept in another file.</source>
            <translation>Su configuración está a salvo. Se guarda en otro archivo.</translation>
        </message>
        <message>
            <source>about {count} min</source>
            <translation>unos {count} min</translation>
        </message>
        <message>
            <source>advice of this guide</source>
            <translation>consejo de esta guía</translation>
        </message>
        <message>
            <source>launch presentation</source>
            <translation>presentación de lanzamiento</translation>
        </message>
        <message>
            <source>our advice</source>
            <translation>consejo nuestro</translation>
        </message>
        <message>
            <source>our remark</source>
            <translation>observación nuestra</translation>
        </message>
        <message>
            <source>presentation at the launch, 20 June 2023</source>
            <translation>presentación en el lanzamiento, 20 de junio de 2023</translation>
        </message>
        <message>
            <source>printed page {pages}</source>
            <translation>página impresa {pages}</translation>
        </message>
        <message>
            <source>printed pages {pages}</source>
            <translation>páginas impresas {pages}</translation>
        </message>
        <message>
            <source>{publication} ({publisher}, {date}), {pages}</source>
            <translation>{publication} ({publisher}, {date}), {pages}</translation>
        </message>
        <message>
            <source>{title}, {place}. {rests} Content version {version}.</source>
            <translation>{title}, {place}. {rests} Versión del contenido {version}.</translation>
        </message>
    </context>
    <context>
        <name>Workshop</name>
        <message>
            <source>Answer in a word or two</source>
            <translation>Responda con una o dos palabras</translation>
        </message>
        <message>
            <source>Answer with a number</source>
            <translation>Responda con un número</translation>
        </message>
        <message>
            <source>Answers are taken</source>
            <translation>Se aceptan respuestas</translation>
        </message>
        <message>
            <source>Answers: {count}</source>
            <translation>Respuestas: {count}</translation>
        </message>
        <message>
            <source>Choose all that are right</source>
            <translation>Elija todas las correctas</translation>
        </message>
        <message>
            <source>Choose one</source>
            <translation>Elija una</translation>
        </message>
        <message>
            <source>Closed, not revealed yet</source>
            <translation>Cerrada, aún sin mostrar</translation>
        </message>
        <message>
            <source>Discussion</source>
            <translation>Conversación</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Terminada</translation>
        </message>
        <message>
            <source>Find the partners</source>
            <translation>Encuentre las parejas</translation>
        </message>
        <message>
            <source>Hands cannot be counted for this question.</source>
            <translation>Para esta pregunta no se pueden contar manos.</translation>
        </message>
        <message>
            <source>Here: {count}</source>
            <translation>Presentes: {count}</translation>
        </message>
        <message>
            <source>If this computer has a firewall, it may block phones and say nothing; then use another way to answer.</source>
            <translation>Si esta computadora tiene un cortafuegos (firewall), puede bloquear los teléfonos sin avisar; en ese caso use otra forma de responder.</translation>
        </message>
        <message>
            <source>In this session everybody needs a name.</source>
            <translation>En esta sesión todos necesitan un nombre.</translation>
        </message>
        <message>
            <source>Number {number}</source>
            <translation>Número {number}</translation>
        </message>
        <message>
            <source>Opinion, nothing is right or wrong</source>
            <translation>Opinión, nada es correcto o incorrecto</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papel</translation>
        </message>
        <message>
            <source>People are joining</source>
            <translation>La gente está entrando</translation>
        </message>
        <message>
            <source>Phones</source>
            <translation>Teléfonos</translation>
        </message>
        <message>
            <source>Prepared</source>
            <translation>Preparada</translation>
        </message>
        <message>
            <source>Put in order</source>
            <translation>Ordenar</translation>
        </message>
        <message>
            <source>Revealed</source>
            <translation>Mostrada</translation>
        </message>
        <message>
            <source>Sent out; the answers do not count</source>
            <translation>Fuera; las respuestas no cuentan</translation>
        </message>
        <message>
            <source>Show of hands</source>
            <translation>A mano alzada</translation>
        </message>
        <message>
            <source>Somebody here has this name already.</source>
            <translation>Alguien aquí ya tiene este nombre.</translation>
        </message>
        <message>
            <source>Sort each line</source>
            <translation>Clasifique cada línea</translation>
        </message>
        <message>
            <source>Tables at this computer</source>
            <translation>Mesas en esta computadora</translation>
        </message>
        <message>
            <source>That is not possible at this moment.</source>
            <translation>Eso no es posible en este momento.</translation>
        </message>
        <message>
            <source>The session changed meanwhile. Please try again.</source>
            <translation>La sesión cambió entretanto. Vuelva a intentarlo.</translation>
        </message>
        <message>
            <source>There are as many as a session can hold.</source>
            <translation>Hay tantas como admite una sesión.</translation>
        </message>
        <message>
            <source>This cannot be an answer to the question.</source>
            <translation>Esto no puede ser una respuesta a la pregunta.</translation>
        </message>
        <message>
            <source>This name cannot be used.</source>
            <translation>Este nombre no se puede usar.</translation>
        </message>
        <message>
            <source>This way to answer is switched off.</source>
            <translation>Esta forma de responder está desactivada.</translation>
        </message>
        <message>
            <source>True or false</source>
            <translation>Verdadero o falso</translation>
        </message>
        <message>
            <source>Windows may ask once whether this program may use the network. Tick “Private networks” and choose “Allow access”. Without administrator rights, close that window: phones may not be able to connect then, but the other ways still work.</source>
            <translation>Windows puede preguntar una vez si este programa puede usar la red. Marque «Redes privadas» y elija «Permitir acceso». Sin derechos de administrador, cierre ese aviso: quizá los teléfonos no puedan conectarse, pero las demás formas siguen funcionando.</translation>
        </message>
        <message>
            <source>macOS may ask once whether this program may accept incoming connections. Choose “Allow”. If you may not, the other ways to answer still work.</source>
            <translation>macOS puede preguntar una vez si este programa puede aceptar conexiones entrantes. Elija «Permitir». Si no tiene permiso para hacerlo, las demás formas de responder siguen funcionando.</translation>
        </message>
        <message>
            <source>{right} of {count} right, {share}</source>
            <translation>{right} de {count} correctas, {share}</translation>
        </message>
        <message>
            <source>{way}, answered</source>
            <translation>{way}, respondió</translation>
        </message>
        <message>
            <source>{way}, has not answered yet</source>
            <translation>{way}, aún no respondió</translation>
        </message>
        <message>
            <source>{way}, not connected</source>
            <translation>{way}, sin conexión</translation>
        </message>
    </context>
    <context>
        <name>WorkshopFiles</name>
        <message>
            <source>Answer</source>
            <translation>Respuesta</translation>
        </message>
        <message>
            <source>Answer sheet.pdf</source>
            <translation>Hoja de respuestas.pdf</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Respuestas</translation>
        </message>
        <message>
            <source>Answers.csv</source>
            <translation>Respuestas.csv</translation>
        </message>
        <message>
            <source>Attendance.csv</source>
            <translation>Asistencia.csv</translation>
        </message>
        <message>
            <source>Cards.pdf</source>
            <translation>Tarjetas.pdf</translation>
        </message>
        <message>
            <source>Certificates.pdf</source>
            <translation>Certificados.pdf</translation>
        </message>
        <message>
            <source>Each question as a table</source>
            <translation>Cada pregunta como tabla</translation>
        </message>
        <message>
            <source>Every answer as a table</source>
            <translation>Cada respuesta como tabla</translation>
        </message>
        <message>
            <source>How right, 0 to 1</source>
            <translation>Acierto, de 0 a 1</translation>
        </message>
        <message>
            <source>Joined (UTC)</source>
            <translation>Entrada (UTC)</translation>
        </message>
        <message>
            <source>Last seen (UTC)</source>
            <translation>Último contacto (UTC)</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Número</translation>
        </message>
        <message>
            <source>Number {number}</source>
            <translation>Número {number}</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Persona</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Pregunta</translation>
        </message>
        <message>
            <source>Questions.csv</source>
            <translation>Preguntas.csv</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Correcta</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Ronda</translation>
        </message>
        <message>
            <source>Rounds answered</source>
            <translation>Rondas respondidas</translation>
        </message>
        <message>
            <source>Saved: {path}</source>
            <translation>Guardado: {path}</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>Segundos</translation>
        </message>
        <message>
            <source>Share right</source>
            <translation>Proporción correcta</translation>
        </message>
        <message>
            <source>Statements.jsonl</source>
            <translation>Declaraciones.jsonl</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Equipo</translation>
        </message>
        <message>
            <source>Time asked</source>
            <translation>Hora de la pregunta</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>Forma</translation>
        </message>
        <message>
            <source>Who was there as a table</source>
            <translation>Quién asistió, como tabla</translation>
        </message>
        <message>
            <source>Workshop report.pdf</source>
            <translation>Informe del taller.pdf</translation>
        </message>
        <message>
            <source>xAPI statements</source>
            <translation>Declaraciones xAPI</translation>
        </message>
    </context>
    <context>
        <name>WorkshopScreen</name>
        <message>
            <source>Delete</source>
            <translation>Borrar</translation>
        </message>
        <message>
            <source>Delete personal data</source>
            <translation>Borrar los datos personales</translation>
        </message>
        <message>
            <source>Delete personal data?</source>
            <translation>¿Borrar los datos personales?</translation>
        </message>
        <message>
            <source>Delete this session?</source>
            <translation>¿Borrar esta sesión?</translation>
        </message>
        <message>
            <source>End the session</source>
            <translation>Terminar la sesión</translation>
        </message>
        <message>
            <source>End the session?</source>
            <translation>¿Terminar la sesión?</translation>
        </message>
        <message>
            <source>Kept. You find it under your sessions.</source>
            <translation>Guardada. La encuentra entre sus sesiones.</translation>
        </message>
        <message>
            <source>Names and typed words were deleted.</source>
            <translation>Los nombres y las palabras escritas se borraron.</translation>
        </message>
        <message>
            <source>Names, teams’ names and typed words of this session are deleted for good. Numbers and results stay. Files you saved, and backups made before, still have the names until you delete them.</source>
            <translation>Los nombres, los nombres de los equipos y las palabras escritas de esta sesión se borran definitivamente. Los números y los resultados se conservan. Los archivos que guardó y los respaldos hechos antes aún tienen los nombres hasta que usted los borre.</translation>
        </message>
        <message>
            <source>Phones show the result of each person and are disconnected. Sheets of paper can still be entered afterwards.</source>
            <translation>Los teléfonos muestran el resultado de cada persona y se desconectan. Las hojas de papel se pueden ingresar después.</translation>
        </message>
        <message>
            <source>Sheets entered: {count}</source>
            <translation>Hojas ingresadas: {count}</translation>
        </message>
        <message>
            <source>The phones’ network is gone. Every answer is kept; the session goes on.</source>
            <translation>La red de los teléfonos desapareció. Se conservan todas las respuestas; la sesión continúa.</translation>
        </message>
        <message>
            <source>The workshop opens together with your notes. That takes a moment.</source>
            <translation>El taller se abre junto con sus notas. Tarda un momento.</translation>
        </message>
        <message>
            <source>“{title}” and every answer in it are deleted. Backups made before still have it.</source>
            <translation>«{title}» y todas sus respuestas se borran. Los respaldos hechos antes aún la tienen.</translation>
        </message>
    </context>
    <context>
        <name>WorldMap</name>
        <message>
            <source>Map of cases</source>
            <translation>Mapa de casos</translation>
        </message>
        <message>
            <source>Map of cases: {title}</source>
            <translation>Mapa de casos: {title}</translation>
        </message>
        <message>
            <source>No case can be chosen on the map.</source>
            <translation>No se puede elegir ningún caso en el mapa.</translation>
        </message>
        <message>
            <source>{place}. Case {number} of {count}, open now. Arrow keys move to the nearest case in that direction, Enter opens one.</source>
            <translation>{place}. Caso {number} de {count}, abierto ahora. Las teclas de flecha pasan al caso más cercano en esa dirección; Intro abre uno.</translation>
        </message>
        <message>
            <source>{place}. Case {number} of {count}. Arrow keys move to the nearest case in that direction, Enter opens one.</source>
            <translation>{place}. Caso {number} de {count}. Las teclas de flecha pasan al caso más cercano en esa dirección; Intro abre uno.</translation>
        </message>
    </context>
    <context>
        <name>_CandidateCard</name>
        <message>
            <source>Here</source>
            <translation>Aquí</translation>
        </message>
        <message>
            <source>Here: place {number}, {place}</source>
            <translation>Aquí: lugar {number}, {place}</translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation>Mirarlo</translation>
        </message>
        <message>
            <source>Look at it: place {number}, {place}</source>
            <translation>Mirarlo: lugar {number}, {place}</translation>
        </message>
    </context>
    <context>
        <name>_Pair</name>
        <message>
            <source>Choose …</source>
            <translation>Elegir…</translation>
        </message>
        <message>
            <source>This belongs here: {text}</source>
            <translation>Aquí va: {text}</translation>
        </message>
    </context>
</TS>
