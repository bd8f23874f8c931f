package fr.crig.avis.wording;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Every string literal of the Java sources under a folder, read by the compiler itself: comments are none. */
final class JavaLiterals {

    /** @param call the method it is handed to, as written ({@code journal.record}); empty when to none */
    record Literal(Path file, int line, String value, String call) {}

    private JavaLiterals() {}

    static List<Literal> in(Path folder) {
        List<Path> files = Sources.in(folder, ".java");
        if (files.isEmpty()) {
            return List.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            var sources = manager.getJavaFileObjectsFromPaths(files);
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, sources);
            return literals(task);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Literal> literals(JavacTask task) throws IOException {
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<Literal> found = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            new Collector(unit, positions, found).scan(unit, null);
        }
        return found;
    }

    private static final class Collector extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Literal> found;
        private String call = "";

        Collector(CompilationUnitTree unit, SourcePositions positions, List<Literal> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree invocation, Void none) {
            String outer = call;
            call = invocation.getMethodSelect().toString();
            super.visitMethodInvocation(invocation, none);
            call = outer;
            return null;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void none) {
            if (literal.getValue() instanceof String text) {
                long start = positions.getStartPosition(unit, literal);
                int line = (int) unit.getLineMap().getLineNumber(start);
                found.add(new Literal(Path.of(unit.getSourceFile().getName()), line, text, call));
            }
            return null;
        }
    }
}
