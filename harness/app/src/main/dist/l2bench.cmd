@echo off
rem l2bench: runs ..\lib\l2bench.jar. JAVA_OPTS may hold options of Java, such as -Xmx8g.
setlocal
set JAVA=java
if defined JAVA_HOME set JAVA=%JAVA_HOME%\bin\java
"%JAVA%" -Dsun.misc.unsafe.memory.access=allow %JAVA_OPTS% -jar "%~dp0..\lib\l2bench.jar" %*
exit /b %ERRORLEVEL%
