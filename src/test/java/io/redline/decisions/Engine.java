package io.redline.decisions;

import java.nio.file.Path;

/** The databases a log can be in. */
enum Engine {
  SQLITE {
    @Override
    LogPlace newPlace(Path folder) {
      return LogPlace.of(folder, null);
    }
  },
  POSTGRESQL {
    @Override
    LogPlace newPlace(Path folder) throws Exception {
      return LogPlace.of(folder, PostgresServer.shared().newDatabase());
    }
  };

  /** An empty log. */
  abstract LogPlace newPlace(Path folder) throws Exception;
}
