@echo off
rem l2bench: runs ..\lib\l2bench.jar. JAVA_OPTS may hold options of Java, such as -Xmx8g.
setlocal
set JAVA=java
if defined JAVA_HOME set JAVA=%JAVA_HOME%\bin\java
rem Both compilers begin later than by default, and the optimizing one copies only small methods into others.
set COMPILER=-XX:+IgnoreUnrecognizedVMOptions -XX:InlineSmallCode=1000 -XX:FreqInlineSize=100
set COMPILER=%COMPILER% -XX:Tier3InvocationThreshold=800 -XX:Tier3MinInvocationThreshold=400 -XX:Tier3CompileThreshold=4000
set COMPILER=%COMPILER% -XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=3000
set COMPILER=%COMPILER% -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=160000
rem The serial collector has the cheapest stores of references; your own options may name another.
set COLLECTOR=
if not defined JAVA_OPTS if not defined JAVA_TOOL_OPTIONS set COLLECTOR=-XX:+UseSerialGC
"%JAVA%" %COLLECTOR% %COMPILER% -Dsun.misc.unsafe.memory.access=allow %JAVA_OPTS% -jar "%~dp0..\lib\l2bench.jar" %*
exit /b %ERRORLEVEL%
