import GatewayRouting
import GatewayWire
import NIOCore

extension ModelExchange {
    /// Gives the client an answer in pieces.
    ///
    /// The status waits for the first of them, so that an error before it is a real one.
    func stream(_ answer: UpstreamAnswer, _ upstream: UpstreamCall) async throws(UpstreamFault) -> AttemptOutcome {
        let name = modelName(answer)
        let stream = ClientStream(answer, name: name, callID: callID)
        var opening = ByteBuffer()
        while !stream.hasBegun || opening.readableBytes == 0, stream.failure == nil,
            opening.readableBytes < Self.longestOpening
        {
            guard let bytes = try await upstream.nextBytes() else { break }
            var output = stream.take(bytes, allocator: loop.allocator)
            opening.writeBuffer(&output)
        }
        let isShort = upstream.isOver && !stream.hasBegun
        if isShort {
            var output = stream.finish()
            opening.writeBuffer(&output)
        }
        if let failure = stream.failure {
            upstream.cancel()
            return .failed(AttemptFailure(failure, answer))
        }
        let firstToken = NIODeadline.now() - answer.started
        record.firstTokenTime = firstToken.nanoseconds
        begin(answer, opening)
        recording = StreamRecording(cacheUse, limit: state.cache?.policy.answerBytes ?? 0)
        recording?.take(opening)
        do {
            try await forward(upstream, stream)
        } catch {
            note(stream.usage, upstreamTime: NIODeadline.now() - answer.started)
            if exchange.isAbandoned { return .abandoned }
            if let failure = stream.failure { return .failed(AttemptFailure(failure, answer)) }
            return .failed(AttemptFailure(inStream: error, answer))
        }
        let last = isShort ? ByteBuffer() : stream.finish()
        let took = NIODeadline.now() - answer.started
        note(stream.usage, upstreamTime: took)
        if let failure = stream.failure { return .failed(AttemptFailure(failure, answer)) }
        price(answer.attempt)
        recording?.take(last)
        exchange.write(last)
        exchange.end()
        storeRecording()
        return .answered(
            AnswerOutcome(
                seconds: took.seconds,
                timeToFirstToken: firstToken.seconds,
                tokens: stream.usage.map(AnswerOutcome.Tokens.init)
            )
        )
    }

    /// The most bytes, such as comments, that are held back while a stream says nothing.
    private static let longestOpening = 1 << 20

    private func begin(_ answer: UpstreamAnswer, _ opening: ByteBuffer) {
        var head = responseHead(200, answer.attempt, answer.head)
        head.add(line: "content-type: text/event-stream; charset=utf-8")
        head.add(line: "cache-control: no-cache")
        head.add(line: "x-accel-buffering: no")
        addMeasures(to: &head)
        exchange.begin(head)
        exchange.write(opening)
    }

    /// Sends what arrives as it arrives.
    ///
    /// While the client does not read, the upstream is not read either.
    private func forward(_ upstream: UpstreamCall, _ stream: ClientStream) async throws(UpstreamFault) {
        let exchange = self.exchange
        let allocator = loop.allocator
        let recording = self.recording
        exchange.onWritable = { [weak upstream] in upstream?.resume() }
        defer { exchange.onWritable = nil }
        try await upstream.forward { [unowned upstream] bytes in
            let output = stream.take(bytes, allocator: allocator)
            recording?.take(output)
            exchange.write(output)
            if stream.failure != nil { return upstream.cancel() }
            if !exchange.isWritable { upstream.pause() }
        }
    }
}

extension AttemptFailure {
    /// The failure of a stream whose first bytes the client has; LiteLLM 1.106.2 names it after the lost connection.
    init(inStream fault: UpstreamFault, _ answer: UpstreamAnswer) {
        let reason =
            switch fault {
            case .timeout: "Timeout on reading data from socket"
            default: "Response payload is not completed"
            }
        let name = answer.provider.exceptionName
        let message = "litellm.APIConnectionError: APIConnectionError: \(name) - \(reason)"
        failure = UpstreamFailure(kind: .connection, status: 500, message: message)
        type = nil
        head = answer.head
    }
}
