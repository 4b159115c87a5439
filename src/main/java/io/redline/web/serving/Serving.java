package io.redline.web.serving;

import io.redline.screening.Screening;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a server is started with.
 *
 * @param port 0 for any that is free
 * @param dataFolder of accounts, decision log and settings; made when it is not there
 * @param screening reads rulebook and layers anew each time it is asked
 * @param console takes lines for the person who started the server
 */
public record Serving(
    InetAddress host,
    int port,
    Path dataFolder,
    Supplier<Screening> screening,
    Consumer<String> console) {

  /** Whether only this machine can reach the server. */
  public boolean isLoopback() {
    return host.isLoopbackAddress();
  }
}
