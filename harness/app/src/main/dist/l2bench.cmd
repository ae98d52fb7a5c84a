@echo off
rem l2bench: runs ..\lib\l2bench.jar. JAVA_OPTS may hold options of Java, such as -Xmx8g.
setlocal
set JAVA=java
if defined JAVA_HOME set JAVA=%JAVA_HOME%\bin\java
rem The optimizing compiler begins later than by default: a short run does without most of its work.
set COMPILER=-XX:+IgnoreUnrecognizedVMOptions -XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=3000
set COMPILER=%COMPILER% -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=160000
"%JAVA%" %COMPILER% -Dsun.misc.unsafe.memory.access=allow %JAVA_OPTS% -jar "%~dp0..\lib\l2bench.jar" %*
exit /b %ERRORLEVEL%
