package io.cortexmon.publish.git;

import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnection;

/** Connections over HTTP whose answers are remembered. Certificates are always checked. */
final class WitnessedHttp implements HttpConnectionFactory {

  private final HostWitness witness;

  WitnessedHttp(HostWitness witness) {
    this.witness = witness;
  }

  @Override
  public HttpConnection create(URL url) throws IOException {
    return create(url, Proxy.NO_PROXY);
  }

  @Override
  public HttpConnection create(URL url, Proxy proxy) throws IOException {
    return new Witnessed(url, proxy, witness);
  }

  private static final class Witnessed extends JDKHttpConnection {

    private final HostWitness witness;

    Witnessed(URL url, Proxy proxy, HostWitness witness) throws IOException {
      super(url, proxy);
      this.witness = witness;
    }

    @Override
    public int getResponseCode() throws IOException {
      int status = super.getResponseCode();
      witness.answered(status);
      return status;
    }
  }
}
