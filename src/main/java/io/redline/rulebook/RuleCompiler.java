package io.redline.rulebook;

import io.redline.words.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.model.impl.ModelImpl;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message.Level;
import org.kie.internal.builder.InternalKieBuilder;

/** Turns DRL into the classes of Drools' executable model. */
final class RuleCompiler {
  private RuleCompiler() {}

  /**
   * Compiled rules.
   *
   * @param classes class files by path
   * @param modelNames classes that implement {@link Model}
   */
  record Compiled(Map<String, byte[]> classes, List<String> modelNames) {

    /** Loads the classes in a loader of their own, so that an old rulebook can be forgotten. */
    List<Model> load() {
      return instances(new ClassesInMemory(classes), modelNames);
    }
  }

  /**
   * @throws RulebookProblem when Drools refuses a file that the house rules let through
   */
  static Compiled compile(String name, Map<String, String> drl) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    drl.forEach(
        (path, text) ->
            files.write(
                "src/main/resources/" + path,
                text.getBytes(StandardCharsets.UTF_8).length == 0 ? " " : text));
    InternalKieBuilder builder = (InternalKieBuilder) services.newKieBuilder(files);
    builder.buildAll(ExecutableModelProject.class);
    InternalKieModule module = (InternalKieModule) builder.getKieModule();
    try {
      List<Message> problems = new ArrayList<>();
      for (var message : builder.getResults().getMessages(Level.ERROR))
        problems.add(
            Problems.TEXTS.say(
                "not-compiled",
                name + "/" + String.valueOf(message.getPath()).replace("src/main/resources/", ""),
                message.getLine(),
                message.getText()));
      if (!problems.isEmpty()) throw new RulebookProblem(problems);
      return collect(module);
    } finally {
      // Without this the repository keeps every rulebook ever built.
      services.getRepository().removeKieModule(module.getReleaseId());
    }
  }

  private static Compiled collect(InternalKieModule module) {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    List<String> models = new ArrayList<>();
    module.getFileNames().stream()
        .sorted()
        .forEach(
            file -> {
              if (file.endsWith(".class") && file.startsWith("redline/"))
                classes.put(file, module.getBytes(file));
              if (file.endsWith("/drools-model"))
                new String(module.getBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("[\\w.]+"))
                    .forEach(models::add);
            });
    return new Compiled(classes, models);
  }

  /** The same models with the rules of these clauses only. */
  static List<Model> only(List<Model> models, Collection<String> clauses) {
    Set<String> wanted = Set.copyOf(clauses);
    List<Model> some = new ArrayList<>();
    for (Model all : models) {
      ModelImpl fewer = new ModelImpl(all.getPackageName());
      for (Rule rule : all.getRules()) if (wanted.contains(rule.getName())) fewer.addRule(rule);
      some.add(fewer);
    }
    return some;
  }

  static List<Model> instances(ClassLoader loader, List<String> names) {
    List<Model> models = new ArrayList<>();
    for (String name : names) {
      try {
        models.add((Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
      } catch (ReflectiveOperationException e) {
        throw RulebookProblem.of("not-loaded", name, e);
      }
    }
    return models;
  }

  private static final class ClassesInMemory extends ClassLoader {
    private final Map<String, byte[]> classes;

    ClassesInMemory(Map<String, byte[]> classes) {
      super(RuleCompiler.class.getClassLoader());
      this.classes = classes;
    }

    /** Ours first: the packed rulebook on the class path may have classes of the same name. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      byte[] bytes = classes.get(name.replace('.', '/') + ".class");
      if (bytes == null) return super.loadClass(name, resolve);
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
      }
    }
  }
}
